import { cord, drumShade, glow } from './lamp-parts.js'
import { lacquer, metal, opal, wood } from './materials.js'
import { at, ball, bar, box, disc, group, tube, turned, turnedCorners } from './shape.js'

/** Three turned wooden legs under a wide linen drum. */
export function tripodLamp({ frame = 'tint', shade = '#f0e8da', lit = 0.4 } = {}) {
  const timber = wood(frame, { repeat: [0.6, 2] })
  const fit = metal('brass')
  const parts = []
  for (let i = 0; i < 3; i++) {
    const turn = (i / 3) * Math.PI * 2 + 0.5
    const foot = at(Math.cos(turn) * 2.9, 0, Math.sin(turn) * 2.9)
    const top = at(Math.cos(turn) * 0.34, 10.4, Math.sin(turn) * 0.34)
    parts.push(bar(foot, top, 0.13, 0.22, timber))
    parts.push(bar(foot.clone().lerp(top, 0.33), at(0, 3.6, 0), 0.07, 0.07, timber))
  }
  return {
    object: group(
      parts,
      disc(0.3, 0.16, fit, 3.52, 0.04),
      turnedCorners(
        [
          [0, 10.1],
          [0.62, 10.1],
          [0.62, 10.4],
          [0.14, 10.5],
          [0.14, 11.8],
          [0, 11.8],
        ],
        fit,
        0.05,
        64,
      ),
      drumShade({ color: shade, low: 10.9, high: 14.1, lowRadius: 2.5, highRadius: 2.1, lit, fitting: fit }),
      glow([0, 12.4, 0], lit * 60, { angle: 0.6, reach: 30 }),
    ),
  }
}

/** A long bow of tube over a heavy foot, globe at its end. */
export function arcLamp({ fitting = 'tint' } = {}) {
  const fit = metal(fitting)
  const points = [
    at(-2.6, 0.3, 0),
    at(-2.62, 5, 0),
    at(-2.4, 10.5, 0),
    at(-1.4, 14.4, 0),
    at(0.6, 16.2, 0),
    at(2.6, 15.4, 0),
    at(3.3, 13.9, 0),
  ]
  const foot = disc(1.6, 0.34, fit, 0, 0.1)
  foot.position.x = -2.6
  const object = group(
    foot,
    tube(points, 0.12, fit, { steps: 140 }),
    turnedCorners(
      [
        [0, 13.3],
        [0.5, 13.3],
        [0.42, 13.62],
        [0.16, 13.8],
        [0.16, 14],
        [0, 14],
      ],
      fit,
      0.05,
      48,
    ).translateX(3.32),
    ball(1.15, opal(0.5), [3.32, 12.4, 0]),
    glow([3.32, 12, 0], 16, { angle: 0.5, reach: 30 }),
  )
  object.rotation.y = -0.35
  return { object }
}

/** A slim reading lamp: straight stem, small dome on a short arm. */
export function readingLamp({ body = 'tint' } = {}) {
  const paint = lacquer(body)
  const head = group(
    turned(
      [
        [1.15, 0],
        [1.15, 0.05],
        [1.06, 0.5],
        [0.76, 0.9],
        [0.34, 1.1],
        [0, 1.14],
      ],
      paint,
    ),
    turned(
      [
        [1.13, 0.01],
        [1.03, 0.48],
        [0.74, 0.86],
        [0.3, 1.05],
        [0, 1.08],
      ],
      lacquer('#f6ecd9', { side: 2, emissive: '#ffcf98', emissiveIntensity: 0.4 }),
    ),
    ball(0.36, opal(1.3), [0, 0.34, 0]),
  )
  head.position.set(1.7, 11.6, 0)
  head.rotation.z = 0.3
  const object = group(
    disc(1.3, 0.22, paint, 0, 0.08),
    bar(at(0, 0.2, 0), at(0, 13, 0), 0.1, 0.1, paint),
    tube([at(0, 12.6, 0), at(0.4, 12.9, 0), at(1.1, 12.95, 0), at(1.5, 12.65, 0)], 0.08, paint),
    head,
    cord(0.05, -1.2),
    glow([1.7, 11.8, 0], 18, { angle: 0.55, reach: 26 }),
  )
  object.rotation.y = -0.5
  return { object }
}

/** A lit column of pleated cloth between two wooden plates. */
export function columnLamp({ frame = 'tint', lit = 0.38 } = {}) {
  const timber = wood(frame)
  const parts = []
  for (let i = 0; i < 4; i++) {
    const x = i % 2 ? 1.15 : -1.15
    const z = i < 2 ? 1.15 : -1.15
    parts.push(bar(at(x, 0, z), at(x, 9.6, z), 0.09, 0.09, timber))
  }
  const object = group(
    parts,
    box(2.7, 0.18, 2.7, timber, [0, 1.2, 0], { grain: 'x' }),
    box(2.7, 0.18, 2.7, timber, [0, 9.5, 0], { grain: 'x' }),
    drumShade({
      color: '#f6ecd8',
      low: 1.4,
      high: 9.3,
      lowRadius: 0.98,
      highRadius: 0.98,
      lit,
      fitting: metal('brass'),
    }),
  )
  object.rotation.y = 0.5
  return { object }
}
