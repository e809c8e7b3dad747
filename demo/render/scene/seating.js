import * as THREE from 'three'
import { cloth, metal, wood, wool } from './materials.js'
import { at, ball, bar, box, grained, group, lengthwise, mesh, tube, turned, turnedCorners } from './shape.js'

const roundTop = (radius, thickness, y, timber) => {
  const top = turnedCorners(
    [
      [0, y],
      [radius * 0.96, y],
      [radius, y + thickness * 0.5],
      [radius * 0.97, y + thickness],
      [0, y + thickness],
    ],
    timber,
    0.06,
  )
  top.geometry = grained(top.geometry, 'x', { scale: 4 })
  top.geometry.computeVertexNormals()
  return top
}

/** A bar stool with an upholstered seat and four raked legs. `height` of the seat in decimetres. */
export function barStool({ seat = 'tint', frame = 'oak', height = 6.5 } = {}) {
  const timber = wood(frame, { repeat: [0.6, 1.5] })
  const h = height - 0.7
  const spot = (turn, y) => {
    const r = 1.45 + 0.85 * (1 - y / h)
    return at(Math.cos(turn) * r, y, Math.sin(turn) * r)
  }
  const parts = []
  for (let i = 0; i < 4; i++) {
    const turn = Math.PI / 4 + (i * Math.PI) / 2
    parts.push(bar(spot(turn, 0), spot(turn, h), 0.15, 0.2, timber))
    const y = i % 2 ? h * 0.3 : h * 0.36
    parts.push(bar(spot(turn, y), spot(turn + Math.PI / 2, y), 0.1, 0.1, i % 2 ? timber : metal('brass')))
  }
  const object = group(
    parts,
    roundTop(2.0, 0.24, h, wood(frame)),
    turned(
      [
        [1.84, h + 0.23],
        [1.98, h + 0.36],
        [2.0, h + 0.55],
        [1.86, h + 0.8],
        [1.4, h + 0.92],
        [0.7, h + 0.95],
        [0, h + 0.95],
      ],
      cloth(seat, { repeat: [10, 4], bump: 2.6 }),
    ),
  )
  object.rotation.y = 0.32
  return { object }
}

/** A low stool with three legs through a dished seat. */
export function lowStool({ frame = 'tint' } = {}) {
  const timber = wood(frame, { repeat: [0.6, 1.2] })
  const parts = []
  for (let i = 0; i < 3; i++) {
    const turn = (i / 3) * Math.PI * 2 + 0.3
    parts.push(
      bar(
        at(Math.cos(turn) * 1.85, 0, Math.sin(turn) * 1.85),
        at(Math.cos(turn) * 1.1, 4.1, Math.sin(turn) * 1.1),
        0.15,
        0.21,
        timber,
      ),
    )
  }
  return { object: group(parts, roundTop(1.75, 0.34, 4.05, wood(frame))) }
}

/** A long bench with a plank seat and trestle ends. */
export function bench({ frame = 'tint', length = 12 } = {}) {
  const timber = wood(frame)
  const half = length / 2
  const parts = [box(length, 0.4, 3.4, timber, [0, 4.3, 0], { grain: 'x', edge: 0.12 })]
  for (const side of [-1, 1]) {
    for (const z of [-1, 1])
      parts.push(bar(at(side * (half - 1), 0, z * 1.35), at(side * (half - 1.5), 4.15, z * 1.05), 0.2, 0.24, timber))
    parts.push(bar(at(side * (half - 1.22), 1.7, -1.2), at(side * (half - 1.22), 1.7, 1.2), 0.12, 0.12, timber))
  }
  parts.push(bar(at(-half + 1.22, 1.7, 0), at(half - 1.22, 1.7, 0), 0.12, 0.12, timber))
  const object = group(parts)
  object.rotation.y = -0.5
  return { object }
}

/** A round pouf with a seam, in looped wool. */
export function pouf({ seat = 'tint' } = {}) {
  const cover = wool(seat, { repeat: [9, 3.4] })
  const object = group(
    turned(
      [
        [0, 0.05],
        [2.2, 0.05],
        [2.5, 0.22],
        [2.72, 0.8],
        [2.78, 1.7],
        [2.7, 2.7],
        [2.5, 3.2],
        [2.1, 3.46],
        [1.2, 3.58],
        [0, 3.6],
      ],
      cover,
      { steps: 120 },
    ),
    mesh(new THREE.TorusGeometry(2.56, 0.05, 12, 140).rotateX(Math.PI / 2).translate(0, 3.14, 0), cover),
  )
  return { object }
}

function pad(width, height, depth, round, material) {
  return box(width, height, depth, material, [0, 0, 0], { edge: round, rows: 10 })
}

/** A low easy chair: wooden frame, seat and back cushions. */
export function loungeChair({ seat = 'tint', frame = 'oak' } = {}) {
  const timber = wood(frame)
  const cover = wool(seat, { repeat: [4, 4], bump: 3 })
  const cushion = pad(5.6, 1.5, 5.8, 0.6, cover)
  cushion.position.set(0, 3.3, 0.2)
  cushion.rotation.x = -0.1
  const back = pad(5.6, 4.8, 1.4, 0.6, cover)
  back.position.set(0, 5.8, -2.6)
  back.rotation.x = -0.3
  const parts = [cushion, back]
  for (const side of [-1, 1]) {
    const x = side * 3.2
    parts.push(bar(at(x, 0, 2.9), at(x, 4.9, 2.7), 0.18, 0.24, timber))
    parts.push(bar(at(x, 0, -3.3), at(x, 7.6, -3.7), 0.2, 0.2, timber))
    parts.push(
      lengthwise(
        tube([at(x, 4.95, 3.2), at(x, 5.05, 1.5), at(x, 4.95, -1), at(x, 4.75, -3.6)], 0.26, timber, { segments: 20 }),
      ),
    )
    parts.push(ball(0.258, timber, [x, 4.95, 3.2]), ball(0.258, timber, [x, 4.75, -3.6]))
    parts.push(bar(at(x, 2.5, 2.85), at(x, 2.2, -3.4), 0.2, 0.2, timber))
  }
  parts.push(
    bar(at(-3.2, 2.5, 2.8), at(3.2, 2.5, 2.8), 0.2, 0.2, timber),
    bar(at(-3.2, 2.2, -3.4), at(3.2, 2.2, -3.4), 0.2, 0.2, timber),
  )
  parts.push(bar(at(-3.2, 7.3, -3.68), at(3.2, 7.3, -3.68), 0.2, 0.2, timber))
  const object = group(parts)
  object.rotation.y = -0.6
  return { object }
}
