import * as THREE from 'three'
import { matte } from './materials.js'
import { seeded } from './random.js'
import { group, mesh } from './shape.js'
import { canvasTexture } from './textures.js'

const still = (object) => {
  object.traverse((node) => Object.assign(node.userData, { noShadow: true, outOfFrame: true }))
  return object
}

/** Oak boards laid across the room. */
function boards(color) {
  const random = seeded(31)
  const map = canvasTexture(
    1024,
    1024,
    (g, w, h) => {
      const rows = 8
      for (let row = 0; row < rows; row++) {
        let x = -random() * 500
        while (x < w) {
          const length = 420 + random() * 360
          const y = (row / rows) * h
          g.fillStyle = `hsl(33, 22%, ${80 + random() * 12}%)`
          g.fillRect(x, y, length, h / rows)
          for (let i = 0; i < 26; i++) {
            g.fillStyle = `rgba(110,80,50,${0.03 + random() * 0.07})`
            g.fillRect(x, y + random() * (h / rows), length, 1 + random() * 2.5)
          }
          g.fillStyle = 'rgba(70,50,35,.4)'
          g.fillRect(x, y, 2, h / rows)
          x += length
        }
        g.fillStyle = 'rgba(70,50,35,.4)'
        g.fillRect(0, (row / rows) * h, w, 2)
      }
    },
    { repeat: [3, 6] },
  )
  return matte(color, { map, roughness: 0.6, specularIntensity: 0.4 })
}

/** Floor, wall and skirting of a room seen from the front; lengths in decimetres. */
export function shell({ wall = '#e9e3d8', floor = '#dcc6a6', wallAt = -4, skirting = true } = {}) {
  const back = mesh(new THREE.PlaneGeometry(160, 80), matte(wall), [0, 40, wallAt])
  const ground = mesh(new THREE.PlaneGeometry(120, 120).rotateX(-Math.PI / 2), boards(floor), [0, 0, wallAt + 60])
  const parts = [back, ground]
  if (skirting) parts.push(mesh(new THREE.BoxGeometry(160, 1.1, 0.16), matte('#f4f0e8'), [0, 0.55, wallAt + 0.08]))
  return still(group(parts))
}

/** A plain table top that fills the lower part of a picture. */
export function tableTop({ color = '#e2d6c3', wall = '#e9e3d8', wallAt = -9 } = {}) {
  return still(
    group(
      mesh(new THREE.PlaneGeometry(80, 40).rotateX(-Math.PI / 2), matte(color), [0, 0, wallAt + 20]),
      mesh(new THREE.PlaneGeometry(90, 50), matte(wall), [0, 25, wallAt]),
    ),
  )
}

/**
 * A window outside the picture: blinds with panes left open, set across the way of the sun, so that its light falls
 * on the wall in soft-edged panes.
 */
export function sunWindow({ from, towards, width = 15, height = 20, columns = 2, rows = 3, distance = 34 }) {
  const way = new THREE.Vector3(...from).normalize()
  const holder = new THREE.Group()
  const dark = new THREE.MeshBasicMaterial({ colorWrite: false, depthWrite: false, side: THREE.DoubleSide })
  const blind = (w, h, x, y) => {
    const panel = mesh(new THREE.PlaneGeometry(w, h), dark, [x, y, 0])
    // The sky lights stand for a whole lit room: only the sun is cut by the window.
    panel.onBeforeShadow = (_renderer, _object, _camera, shadowCamera) =>
      panel.geometry.setDrawRange(0, shadowCamera.userData.key ? Number.POSITIVE_INFINITY : 0)
    holder.add(panel)
  }
  const far = 90
  blind(far, far, -width / 2 - far / 2, 0)
  blind(far, far, width / 2 + far / 2, 0)
  blind(width, far, 0, height / 2 + far / 2)
  blind(width, far, 0, -height / 2 - far / 2)
  for (let i = 1; i < columns; i++) blind(1.1, height, -width / 2 + (i / columns) * width, 0)
  for (let i = 1; i < rows; i++) blind(width, 0.8, 0, -height / 2 + (i / rows) * height)
  const target = new THREE.Vector3(...towards)
  holder.position.copy(target).addScaledVector(way, distance)
  holder.lookAt(target)
  holder.traverse((node) => Object.assign(node.userData, { outOfFrame: true }))
  return holder
}

/** The warm patch a lit lamp leaves on the wall behind it. */
export function halo(position, strength = 6, reach = 9) {
  const light = new THREE.PointLight('#ffd3a0', strength, reach, 1.5)
  light.position.set(...position)
  return light
}
