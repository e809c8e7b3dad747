import * as THREE from 'three'
import { glaze, lacquer, matte, metal, stoneware, wood } from './materials.js'
import { at, bar, disc, group, mesh, place, ring, tube, turned, turnedCorners } from './shape.js'

const taper = (height, color = '#f4ecdc') =>
  group(
    turned(
      [
        [0, 0],
        [0.105, 0],
        [0.1, height * 0.5],
        [0.085, height - 0.1],
        [0.06, height - 0.02],
        [0, height],
      ],
      matte(color),
    ),
    bar(at(0, height, 0), at(0.01, height + 0.12, 0), 0.012, 0.01, matte('#4a4038'), 8),
  )

/** A turned stick with a candle in it. */
function stick(material, height) {
  const h = height
  return group(
    turned(
      [
        [0, 0],
        [0.5, 0],
        [0.54, 0.04],
        [0.5, 0.1],
        [0.2, 0.18],
        [0.1, 0.34],
        [0.09, h * 0.5],
        [0.16, h * 0.56],
        [0.09, h * 0.62],
        [0.09, h - 0.3],
        [0.16, h - 0.2],
        [0.17, h],
        [0.12, h],
        [0.11, h - 0.1],
      ],
      material,
      { steps: 130 },
    ),
    place(taper(2.2), [0, h - 0.12, 0]),
  )
}

export const candlestick = ({ fitting = 'tint', height = 1.9 } = {}) => ({
  object: group(stick(metal(fitting), height)),
})

/** Three sticks of three heights, sold as one. */
export function candlestickTrio({ body = 'tint' } = {}) {
  const clay = stoneware(body)
  return {
    object: group(
      place(stick(clay, 2.4), [-0.75, 0, -0.3]),
      place(stick(clay, 1.7), [0.1, 0, 0.35]),
      place(stick(clay, 1.1), [0.9, 0, -0.2]),
    ),
  }
}

/** A small cup for a tealight, ribbed outside. */
export function tealight({ body = 'tint' } = {}) {
  const clay = glaze(body, { side: 2, speckles: 700 })
  const cup = turned(
    [
      [0, 0],
      [0.3, 0],
      [0.36, 0.03],
      [0.42, 0.2],
      [0.43, 0.45],
      [0.4, 0.64],
      [0.385, 0.64],
      [0.36, 0.45],
      [0.34, 0.2],
      [0, 0.12],
    ],
    clay,
  )
  return {
    object: group(
      cup,
      turnedCorners(
        [
          [0, 0.12],
          [0.2, 0.12],
          [0.2, 0.3],
          [0, 0.3],
        ],
        matte('#f6efe2', { emissive: '#ffc98a', emissiveIntensity: 0.25 }),
        0.02,
        48,
      ),
      mesh(
        new THREE.SphereGeometry(0.05, 24, 24).scale(1, 1.9, 1),
        matte('#fff2cf', { emissive: '#ffd692', emissiveIntensity: 2 }),
        [0, 0.42, 0],
      ),
    ),
  }
}

export function roundTray({ frame = 'tint', radius = 1.9 } = {}) {
  const timber = wood(frame)
  const r = radius
  const base = disc(r - 0.05, 0.1, timber, 0, 0.03)
  const hoop = turned(
    [
      [r - 0.04, 0],
      [r, 0.04],
      [r, 0.38],
      [r - 0.045, 0.42],
      [r - 0.09, 0.38],
      [r - 0.09, 0.05],
    ],
    wood(frame, { repeat: [1.4, 0.2], strength: 0.55 }),
  )
  const floor = mesh(
    new THREE.CircleGeometry(r - 0.06, 96).rotateX(-Math.PI / 2),
    wood(frame, { repeat: [0.8, 0.4], seed: 9 }),
    [0, 0.105, 0],
  )
  const object = group(base, hoop, floor)
  object.rotation.y = -0.5
  return { object }
}

/** A lacquered tray with rounded corners. */
export function lacquerTray({ body = 'tint' } = {}) {
  const paint = lacquer(body, { roughness: 0.35, clearcoat: 0.7, clearcoatRoughness: 0.25 })
  const outline = new THREE.Shape()
  const [w, d, r] = [2.3, 1.5, 0.4]
  const path = (shape, inset) => {
    const [a, b, c] = [w - inset, d - inset, r - inset * 0.6]
    shape
      .moveTo(-a + c, -b)
      .lineTo(a - c, -b)
      .absarc(a - c, -b + c, c, -Math.PI / 2, 0, false)
      .lineTo(a, b - c)
    shape
      .absarc(a - c, b - c, c, 0, Math.PI / 2, false)
      .lineTo(-a + c, b)
      .absarc(-a + c, b - c, c, Math.PI / 2, Math.PI, false)
    shape.lineTo(-a, -b + c).absarc(-a + c, -b + c, c, Math.PI, Math.PI * 1.5, false)
    return shape
  }
  path(outline, 0)
  const base = mesh(
    new THREE.ExtrudeGeometry(outline, {
      depth: 0.08,
      bevelEnabled: true,
      bevelSize: 0.02,
      bevelThickness: 0.02,
      bevelSegments: 3,
      curveSegments: 24,
    }).rotateX(-Math.PI / 2),
    paint,
  )
  const wallShape = path(new THREE.Shape(), 0)
  wallShape.holes.push(path(new THREE.Path(), 0.08))
  const rim = mesh(
    new THREE.ExtrudeGeometry(wallShape, {
      depth: 0.34,
      bevelEnabled: true,
      bevelSize: 0.018,
      bevelThickness: 0.018,
      bevelSegments: 3,
      curveSegments: 24,
    }).rotateX(-Math.PI / 2),
    paint,
  )
  const object = group(base, rim)
  object.rotation.y = -0.55
  return { object }
}

/** A basket coiled from rope, with two loops to carry it. */
export function coilBasket({ body = 'tint' } = {}) {
  const rope = matte(body)
  const coils = []
  for (let i = 0; i < 15; i++) {
    const t = i / 14
    coils.push(ring(1.35 + 0.32 * Math.sin(t * 2.2), 0.105, rope, 0.1 + i * 0.19))
  }
  const loop = (side) =>
    tube(
      [
        at(side * 1.6, 2.65, -0.42),
        at(side * 1.72, 3.0, -0.36),
        at(side * 1.74, 3.16, 0),
        at(side * 1.72, 3.0, 0.36),
        at(side * 1.6, 2.65, 0.42),
      ],
      0.075,
      matte('#8a5a3a'),
    )
  const object = group(coils, disc(1.4, 0.1, rope, 0.02), loop(1), loop(-1))
  object.rotation.y = -0.5
  return { object }
}

/** A stack of two boxes with lids, in bent wood. */
export function bentBox({ frame = 'tint' } = {}) {
  const timber = wood(frame, { repeat: [1.2, 0.25], strength: 0.55 })
  const lidWood = wood(frame, { repeat: [0.7, 0.35], seed: 9 })
  const one = (r, h, y) =>
    group(
      turnedCorners(
        [
          [0, y],
          [r, y],
          [r, y + h],
          [0, y + h],
        ],
        timber,
        0.03,
      ),
      turnedCorners(
        [
          [r + 0.05, y + h * 0.66],
          [r + 0.05, y + h + 0.06],
          [0, y + h + 0.06],
        ],
        timber,
        0.03,
      ),
      mesh(new THREE.CircleGeometry(r, 80).rotateX(-Math.PI / 2), lidWood, [0, y + h + 0.064, 0]),
    )
  const object = group(one(1.2, 0.9, 0), place(one(0.9, 0.7, 0.97), [0.05, 0, 0.02]))
  object.rotation.y = -0.3
  return { object }
}
