import * as THREE from 'three'
import { halton } from './random.js'

/** What the glazes and metals see: one large softbox on the left, a strip on the right, a bright ceiling, a pale room. */
function surroundings() {
  const scene = new THREE.Scene()
  const panel = (width, height, position, strength, color = '#ffffff') => {
    const mesh = new THREE.Mesh(
      new THREE.PlaneGeometry(width, height),
      new THREE.MeshBasicMaterial({ color: new THREE.Color(color).multiplyScalar(strength), side: THREE.DoubleSide }),
    )
    mesh.position.set(...position)
    mesh.lookAt(0, 0.5, 0)
    scene.add(mesh)
  }
  const sky = new THREE.Mesh(
    new THREE.SphereGeometry(30, 32, 16),
    new THREE.ShaderMaterial({
      side: THREE.BackSide,
      vertexShader:
        'varying float h; void main(){ h = normalize(position).y; gl_Position = projectionMatrix * modelViewMatrix * vec4(position,1.); }',
      fragmentShader:
        'varying float h; void main(){ vec3 c = mix(vec3(.62,.6,.57), vec3(.42,.42,.43), smoothstep(-.35,.1,h)); gl_FragColor = vec4(mix(c, vec3(.6), smoothstep(.2,1.,h)), 1.); }',
    }),
  )
  scene.add(sky)
  panel(8, 10, [-9, 6, 5], 4.6, '#fff8ef')
  panel(2.6, 11, [10, 4, 1.5], 2.6, '#f2f6ff')
  panel(14, 7, [0, 12, 0], 1.5)
  panel(5, 3, [4, 3, 12], 0.8)
  return scene
}

export function environment(renderer) {
  const generator = new THREE.PMREMGenerator(renderer)
  return generator.fromScene(surroundings(), 0.02).texture
}

const KEYS = 2
const SKIES = 3

/**
 * The lights of one studio: a softbox front left and a sky, both sampled by a few shadow-casting lights whose places
 * change with every pass. `aim` moves them, and answers with the light that an unshadowed surface of the given normal
 * gets, so that the backdrop can be exposed to exactly its colour.
 */
export function lights(
  scene,
  bounds,
  { key = 2.55, sky = 1.95, keyColor = '#fff9f1', keyFrom = [-5.2, 6.6, 5], keySize = 4.4, mapSize = 1024 } = {},
) {
  const centre = bounds.getCenter(new THREE.Vector3())
  const radius = bounds.getBoundingSphere(new THREE.Sphere()).radius * 1.04
  const all = Array.from({ length: KEYS + SKIES }, (_, i) => {
    const light = new THREE.DirectionalLight(i < KEYS ? keyColor : '#fdfcfa', 1)
    light.castShadow = true
    light.shadow.camera.userData.key = i < KEYS
    light.shadow.mapSize.set(mapSize, mapSize)
    Object.assign(light.shadow.camera, {
      left: -radius,
      right: radius,
      top: radius,
      bottom: -radius,
      near: 0.01,
      far: radius * 6,
    })
    light.shadow.bias = -0.0009
    light.shadow.normalBias = radius * 0.0016
    light.shadow.radius = 2
    light.target.position.copy(centre)
    scene.add(light, light.target)
    return light
  })
  const direction = new THREE.Vector3()
  return {
    aim(pass, normal) {
      const received = new THREE.Color(0, 0, 0)
      all.forEach((light, i) => {
        if (i < KEYS) {
          const n = pass * KEYS + i + 1
          const [u, v] = [halton(n, 2) - 0.5, halton(n, 3) - 0.5]
          direction.set(keyFrom[0] + u * keySize, keyFrom[1] + v * keySize, keyFrom[2] + u * keySize * 0.4)
          light.intensity = key / KEYS
        } else {
          const n = pass * SKIES + (i - KEYS) + 1
          const turn = halton(n, 5) * Math.PI * 2
          const up = 0.03 + 0.95 * halton(n, 7)
          const flat = Math.sqrt(1 - up * up)
          direction.set(Math.cos(turn) * flat, up, Math.sin(turn) * flat)
          light.intensity = (sky / SKIES) * (1.25 + 0.45 * direction.z)
        }
        direction.normalize()
        light.position.copy(centre).addScaledVector(direction, radius * 3)
        received.add(light.color.clone().multiplyScalar(light.intensity * Math.max(direction.dot(normal), 0)))
      })
      return received
    },
  }
}
