import * as THREE from 'three'
import { glaze, stoneware } from './materials.js'
import { group, mesh, turned } from './shape.js'

const profiles = {
  round: [
    [0, 0],
    [0.5, 0],
    [0.62, 0.05],
    [0.86, 0.5],
    [0.94, 0.98],
    [0.82, 1.46],
    [0.5, 1.86],
    [0.3, 2.1],
    [0.29, 2.36],
    [0.37, 2.52],
    [0.35, 2.53],
    [0.26, 2.36],
    [0.25, 2.1],
    [0.25, 1.8],
  ],
  bottle: [
    [0, 0],
    [0.4, 0],
    [0.5, 0.04],
    [0.56, 0.4],
    [0.56, 1.1],
    [0.5, 1.6],
    [0.26, 2.05],
    [0.16, 2.4],
    [0.15, 3.1],
    [0.2, 3.3],
    [0.18, 3.31],
    [0.12, 3.1],
    [0.12, 2.4],
  ],
  moon: [
    [0, 0],
    [0.52, 0],
    [0.6, 0.04],
    [1.0, 0.5],
    [1.16, 1.05],
    [1.0, 1.6],
    [0.6, 2.0],
    [0.44, 2.1],
    [0.45, 2.26],
    [0.42, 2.26],
    [0.4, 2.1],
    [0.4, 1.9],
  ],
  urn: [
    [0, 0],
    [0.5, 0],
    [0.54, 0.06],
    [0.6, 0.4],
    [0.86, 1.3],
    [0.98, 1.9],
    [0.86, 2.35],
    [0.6, 2.6],
    [0.58, 2.72],
    [0.7, 2.86],
    [0.67, 2.87],
    [0.54, 2.72],
    [0.54, 2.5],
  ],
}

export function vase({ body = 'tint', profile = 'round', finish = 'stone' } = {}) {
  const clay = finish === 'gloss' ? glaze(body, { side: 2 }) : stoneware(body, { side: 2 })
  return { object: group(turned(profiles[profile], clay)) }
}

/** A straight vase with vertical flutes. */
export function flutedVase({ body = 'tint', flutes = 22 } = {}) {
  const outline = [
    [0, 0],
    [0.62, 0],
    [0.7, 0.05],
    [0.74, 0.4],
    [0.8, 1.3],
    [0.86, 2.2],
    [0.88, 2.5],
    [0.85, 2.53],
    [0.8, 2.5],
    [0.76, 2.0],
    [0.74, 1.4],
  ]
  const body3d = turned(outline, glaze(body, { side: 2, speckles: 600 }), { segments: 440, steps: 110 })
  const position = body3d.geometry.attributes.position
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)]
    const radius = Math.hypot(x, z)
    if (radius < 0.5) continue
    const depth = 0.045 * Math.min(1, y / 0.2) * Math.min(1, Math.max(0, (2.5 - y) / 0.18))
    const wave = 1 - (depth * (1 - Math.abs(Math.sin((Math.atan2(z, x) * flutes) / 2)))) / radius
    position.setX(i, x * wave)
    position.setZ(i, z * wave)
  }
  body3d.geometry.computeVertexNormals()
  return { object: group(body3d) }
}

/** A closed ring that stands on a small foot, with a neck on top. */
export function ringVase({ body = 'tint' } = {}) {
  const clay = stoneware(body, { repeat: [6, 2], side: 2 })
  const hoop = mesh(new THREE.TorusGeometry(0.86, 0.36, 40, 160), clay, [0, 1.3, 0])
  const object = group(
    hoop,
    turned(
      [
        [0, 0],
        [0.5, 0],
        [0.54, 0.03],
        [0.5, 0.1],
        [0.44, 0.22],
      ],
      clay,
    ),
    turned(
      [
        [0.24, 2.38],
        [0.22, 2.6],
        [0.2, 2.85],
        [0.25, 3.02],
        [0.23, 3.03],
        [0.17, 2.85],
        [0.17, 2.4],
      ],
      clay,
    ),
  )
  object.rotation.y = -0.35
  return { object }
}

/** A shallow footed bowl for fruit. */
export function footedBowl({ body = 'tint' } = {}) {
  const clay = stoneware(body, { side: 2 })
  return {
    object: group(
      turned(
        [
          [0, 0],
          [0.66, 0],
          [0.7, 0.05],
          [0.5, 0.4],
          [0.34, 0.7],
          [0.4, 0.86],
          [0.9, 1.0],
          [1.4, 1.24],
          [1.62, 1.55],
          [1.64, 1.64],
          [1.6, 1.65],
          [1.54, 1.55],
          [1.3, 1.3],
          [0.8, 1.1],
          [0, 1.04],
        ],
        clay,
      ),
    ),
  }
}
