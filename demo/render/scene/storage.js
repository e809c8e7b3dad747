import { lacquer, matte, metal, wood } from './materials.js'
import { at, bar, box, disc, grained, group, turned, turnedCorners } from './shape.js'

/** A sideboard with a front of round slats. `width` in decimetres. */
export function slattedSideboard({ frame = 'tint', width = 16, fitting = 'brass' } = {}) {
  const timber = wood(frame)
  const slat = wood(frame, { repeat: [0.25, 1], seed: 9 })
  const half = width / 2
  const parts = [
    box(width, 0.28, 4.4, timber, [0, 7.3, 0], { grain: 'x', edge: 0.08 }),
    box(width - 0.3, 5.4, 4.1, timber, [0, 4.5, -0.05], { grain: 'x', edge: 0.06 }),
    box(width, 0.22, 4.4, timber, [0, 1.75, 0], { grain: 'x', edge: 0.06 }),
  ]
  const count = Math.round(width * 3.1)
  for (let i = 0; i < count; i++) {
    const x = -half + 0.3 + (i / (count - 1)) * (width - 0.6)
    parts.push(bar(at(x, 1.86, 2.02), at(x, 7.16, 2.02), 0.12, 0.12, slat, 14))
  }
  for (const x of [-half + 1, half - 1])
    for (const z of [-1.5, 1.5]) parts.push(bar(at(x, 0, z), at(x, 1.7, z), 0.14, 0.18, metal(fitting)))
  const object = group(parts)
  object.rotation.y = -0.42
  return { object }
}

/** A low board with two drawers and an open bay. */
export function lowBoard({ frame = 'tint', width = 14 } = {}) {
  const timber = wood(frame)
  const front = wood(frame, { seed: 12 })
  const half = width / 2
  const bay = width / 3
  const parts = [
    box(width, 0.26, 3.8, timber, [0, 4.2, 0], { grain: 'x', edge: 0.06 }),
    box(width, 0.26, 3.8, timber, [0, 1.5, 0], { grain: 'x', edge: 0.06 }),
    box(width - 0.4, 2.5, 0.16, timber, [0, 2.85, -1.75], { grain: 'x', edge: 0.02 }),
  ]
  for (const x of [-half + 0.13, -half + bay, half - bay, half - 0.13])
    parts.push(box(0.24, 2.5, 3.7, timber, [x, 2.85, 0], { grain: 'y', edge: 0.04 }))
  for (const side of [-1, 1]) {
    parts.push(
      box(bay - 0.36, 2.36, 0.24, front, [side * (half - bay / 2 - 0.03), 2.85, 1.68], { grain: 'x', edge: 0.03 }),
    )
    parts.push(box(1.5, 0.14, 0.12, matte('#2d2823'), [side * (half - bay / 2), 3.75, 1.8], { edge: 0.05 }))
  }
  for (const x of [-half + 1, half - 1])
    for (const z of [-1.3, 1.3]) parts.push(bar(at(x * 1.02, 0, z), at(x, 1.4, z), 0.13, 0.2, timber))
  const object = group(parts)
  object.rotation.y = -0.45
  return { object }
}

/** A leaning ladder of five shelves that grow deeper downwards. */
export function ladderShelf({ frame = 'tint' } = {}) {
  const timber = wood(frame)
  const parts = []
  const lean = (y) => -1.9 + (1 - y / 18) * 2.2
  for (const x of [-3.2, 3.2]) {
    parts.push(bar(at(x, 0, 1.9), at(x, 18, -1.6), 0.2, 0.2, timber))
    parts.push(bar(at(x, 0, -1.7), at(x, 16, -1.7), 0.14, 0.14, timber))
  }
  for (const y of [1.6, 5.2, 8.8, 12.2, 15.4]) {
    const front = lean(y) + 1.6
    parts.push(box(6.5, 0.24, front + 1.95, timber, [0, y, (front - 1.95) / 2], { grain: 'x', edge: 0.05 }))
  }
  const object = group(parts)
  object.rotation.y = -0.5
  return { object }
}

/** A side table of bent metal: round tray, slim stem, round foot. */
export function trayTable({ body = 'tint' } = {}) {
  const paint = lacquer(body)
  return {
    object: group(
      disc(1.5, 0.14, paint, 0, 0.05),
      turnedCorners(
        [
          [0, 0.1],
          [0.14, 0.1],
          [0.14, 4.9],
          [0, 4.9],
        ],
        paint,
        0.01,
        40,
      ),
      turned(
        [
          [0, 4.86],
          [1.9, 4.86],
          [2.06, 4.9],
          [2.12, 5.0],
          [2.13, 5.26],
          [2.1, 5.3],
          [2.06, 5.26],
          [2.04, 5.06],
          [1.95, 4.99],
          [0, 4.98],
        ],
        paint,
        { steps: 140 },
      ),
    ),
  }
}

/** A side table turned from solid wood, like a bobbin. */
export function bobbinTable({ frame = 'tint' } = {}) {
  const top = turnedCorners(
    [
      [0, 4.6],
      [1.96, 4.6],
      [2.04, 4.75],
      [1.98, 4.92],
      [0, 4.92],
    ],
    wood(frame),
    0.08,
  )
  top.geometry = grained(top.geometry, 'x', { scale: 4 })
  top.geometry.computeVertexNormals()
  return {
    object: group(
      turned(
        [
          [0, 0],
          [1.4, 0],
          [1.5, 0.12],
          [1.4, 0.3],
          [0.8, 0.7],
          [0.62, 1.1],
          [1.02, 1.75],
          [1.02, 2.0],
          [0.6, 2.6],
          [0.6, 2.75],
          [0.98, 3.3],
          [0.96, 3.6],
          [0.7, 4.1],
          [1.1, 4.62],
        ],
        wood(frame, { repeat: [2, 1] }),
        { steps: 160 },
      ),
      top,
    ),
  }
}

/** A low table: thick round top on three round columns. */
export function columnTable({ frame = 'tint', radius = 3.8 } = {}) {
  const timber = wood(frame, { repeat: [1.5, 0.8] })
  const r = radius
  const top = turnedCorners(
    [
      [0, 3.4],
      [r * 0.97, 3.4],
      [r, 3.6],
      [r * 0.98, 3.8],
      [0, 3.8],
    ],
    wood(frame),
    0.1,
  )
  top.geometry = grained(top.geometry, 'x', { scale: 5 })
  top.geometry.computeVertexNormals()
  const legs = [0, 1, 2].map((i) => {
    const turn = (i / 3) * Math.PI * 2 + 0.5
    return turnedCorners(
      [
        [0, 0],
        [0.72, 0],
        [0.72, 3.42],
        [0, 3.42],
      ],
      timber,
      0.08,
      64,
    )
      .translateX(Math.cos(turn) * r * 0.56)
      .translateZ(Math.sin(turn) * r * 0.56)
  })
  return { object: group(top, legs) }
}
