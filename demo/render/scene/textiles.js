import * as THREE from 'three'
import { cloth, wool } from './materials.js'
import { at, group, mesh, place, tube } from './shape.js'
import { canvasTexture } from './textures.js'

/** Gentle unevenness: a sum of a few waves, the same for the same place. */
const ripple = (x, y, seed) =>
  Math.sin(x * 2.1 + seed) * Math.cos(y * 1.7 - seed * 2) * 0.5 +
  Math.sin(x * 4.3 - y * 3.1 + seed * 3) * 0.25 +
  Math.sin(y * 5.2 + x * 1.3 + seed) * 0.18

/** A stuffed cover: two bulging faces that meet in a seam with slightly pulled corners. */
function pillow(width, height, depth, material, seed = 1) {
  const steps = 90
  const face = (side) => {
    const geometry = new THREE.PlaneGeometry(width, height, steps, steps)
    const position = geometry.attributes.position
    for (let i = 0; i < position.count; i++) {
      const u = position.getX(i) / (width / 2)
      const v = position.getY(i) / (height / 2)
      const rise = Math.max(0, (1 - Math.abs(u) ** 2.6) * (1 - Math.abs(v) ** 2.6)) ** 0.46
      const pull = 1 - 0.075 * (1 - Math.abs(u * v)) * Math.max(Math.abs(u), Math.abs(v)) ** 4
      const fold = ripple(u * 1.6, v * 1.6, seed + side) * 0.05 * rise * depth
      position.setXYZ(i, u * (width / 2) * pull, v * (height / 2) * pull, side * ((rise * depth) / 2 + fold))
    }
    if (side < 0) geometry.index.array.reverse()
    geometry.computeVertexNormals()
    return mesh(geometry, material)
  }
  const edge = []
  const point = (u, v) => {
    const pull = 1 - 0.075 * (1 - Math.abs(u * v)) * Math.max(Math.abs(u), Math.abs(v)) ** 4
    edge.push(at(u * (width / 2) * pull, v * (height / 2) * pull, 0))
  }
  for (let i = 0; i < 24; i++) point(-1 + i / 12, -1)
  for (let i = 0; i < 24; i++) point(1, -1 + i / 12)
  for (let i = 0; i < 24; i++) point(1 - i / 12, 1)
  for (let i = 0; i < 24; i++) point(-1, 1 - i / 12)
  return group(face(1), face(-1), tube(edge, 0.045, material, { steps: 400, segments: 8, closed: true }))
}

function standing(piece, height) {
  piece.rotation.x = -0.2
  piece.position.y = height / 2
  const object = group(piece)
  object.rotation.y = -0.34
  return { object }
}

/** A square linen cushion, leaning a little. */
export const cushion = ({ cover = 'tint', size = 5, material = 'linen' } = {}) =>
  standing(
    pillow(
      size,
      size,
      size * 0.34,
      material === 'wool' ? wool(cover, { repeat: [4, 4] }) : cloth(cover, { repeat: [5, 5], bump: 2, side: 2 }),
      2,
    ),
    size * 0.95,
  )

function stripes(pattern) {
  return canvasTexture(1024, 1024, (g, w, h) => {
    g.fillStyle = '#f3ede0'
    g.fillRect(0, 0, w, h)
    g.fillStyle = pattern
    for (let i = 0; i < 9; i++) {
      const x = ((i + 0.5) / 9) * w
      g.fillRect(x - 22, 0, 44, h)
      g.fillRect(x - 36, 0, 5, h)
      g.fillRect(x + 31, 0, 5, h)
    }
  })
}

/** A long striped cushion; the stripe's colour is a parameter, since cream and stripe are woven together. */
export const stripedCushion = ({ stripe = '#3f5468' } = {}) =>
  standing(pillow(6.2, 4, 1.5, cloth('#ffffff', { map: stripes(stripe), repeat: [6, 4], bump: 2, side: 2 }), 5), 3.8)

/** One layer of folded cloth: a long rounded slab with a soft, uneven skin. */
function layer(width, height, depth, material, seed) {
  const outline = new THREE.Shape()
  const r = height / 2
  outline
    .moveTo(-depth / 2 + r, 0)
    .lineTo(depth / 2 - r, 0)
    .absarc(depth / 2 - r, r, r, -Math.PI / 2, Math.PI / 2, false)
  outline.lineTo(-depth / 2 + r, height).absarc(-depth / 2 + r, r, r, Math.PI / 2, Math.PI * 1.5, false)
  const geometry = new THREE.ExtrudeGeometry(outline, {
    depth: width,
    steps: 60,
    bevelEnabled: true,
    bevelSize: 0.06,
    bevelThickness: 0.06,
    bevelSegments: 4,
    curveSegments: 20,
  })
  geometry.translate(0, 0, -width / 2).rotateY(Math.PI / 2)
  const position = geometry.attributes.position
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)]
    const sag = ripple(x * 0.9, z * 0.9, seed) * 0.06
    position.setXYZ(i, x, y + sag * (y / height), z + ripple(x * 0.7, seed, seed) * 0.08)
  }
  const uv = geometry.attributes.uv
  for (let i = 0; i < uv.count; i++) uv.setXY(i, position.getX(i) / 6, (position.getY(i) + position.getZ(i)) / 6)
  geometry.computeVertexNormals()
  return mesh(geometry, material)
}

/** A folded throw with a fringe along its open edge. */
export function throwBlanket({ cover = 'tint', fringe = true } = {}) {
  const yarn = wool(cover, { repeat: [4, 4], bump: 3 })
  const parts = []
  for (let i = 0; i < 4; i++)
    parts.push(place(layer(5.6, 0.62, 3.9 - i * 0.05, yarn, i + 1), [i % 2 ? 0.05 : -0.04, i * 0.6, 0]))
  if (fringe) {
    for (let i = 0; i < 58; i++) {
      const x = -2.72 + (i / 57) * 5.44
      const swing = Math.sin(i * 7.1) * 0.06
      const y = 2.02
      parts.push(
        tube(
          [
            at(x, y, 1.9),
            at(x + swing * 0.4, y - 0.02, 2.17),
            at(x + swing, y - 0.35, 2.25),
            at(x + swing * 1.6, y - 0.78 - Math.abs(swing), 2.24),
          ],
          0.034,
          yarn,
          { steps: 10, segments: 6 },
        ),
      )
    }
  }
  const object = group(parts)
  object.rotation.y = -0.52
  return { object }
}

/** A stack of two folded linen napkins or towels. */
export function napkins({ cover = 'tint' } = {}) {
  const fabric = cloth(cover, { repeat: [4, 4], bump: 2.2 })
  const object = group(
    [0, 1, 2, 3].map((i) =>
      place(
        layer(2.3, 0.16, 2.3, fabric, i + 3),
        [Math.sin(i * 3) * 0.05, i * 0.165, Math.cos(i * 2) * 0.05],
        Math.sin(i * 5) * 0.04,
      ),
    ),
  )
  object.rotation.y = -0.6
  return { object }
}
