import { glaze } from './materials.js'
import { at, fromAbove, group, place, ring, tube, turned } from './shape.js'

const clayOf = (body) => glaze(body, { speckles: 1800, repeat: [3, 1.4], roughness: 0.55, clearcoat: 0.35 })
const paleInside = (color = '#f3efe6') => glaze(color, { speckles: 0, side: 2 })

/** A thrown mug: tinted outside, pale inside, handle to the right. */
export function mug({ body = 'tint', inner = '#f3efe6', radius = 0.44, height = 0.93 } = {}) {
  const clay = clayOf(body)
  const [r, h] = [radius, height]
  const handle = tube(
    [
      at(r * 0.97, h * 0.8, 0),
      at(r * 1.27, h * 0.83, 0),
      at(r * 1.6, h * 0.76, 0),
      at(r * 1.72, h * 0.57, 0),
      at(r * 1.6, h * 0.37, 0),
      at(r * 1.28, h * 0.26, 0),
      at(r * 0.94, h * 0.25, 0),
    ],
    0.055,
    clay,
    { segments: 20 },
  )
  handle.geometry.scale(1, 1, 1.3)
  const object = group(
    turned(
      [
        [0, 0],
        [r * 0.76, 0],
        [r * 0.88, 0.02],
        [r * 0.95, 0.08],
        [r * 0.99, h * 0.3],
        [r, h * 0.6],
        [r, h],
      ],
      clay,
    ),
    ring(r * 0.972, 0.0135, glaze('#dccfb6', { speckles: 0 }), h),
    turned(
      [
        [r * 0.945, h],
        [r * 0.94, h * 0.7],
        [r * 0.92, h * 0.3],
        [r * 0.84, 0.1],
        [r * 0.5, 0.06],
        [0, 0.055],
      ],
      paleInside(inner),
    ),
    handle,
  )
  object.rotation.y = -0.5
  return { object }
}

/** An espresso cup without handle, on its saucer. */
export function espressoCup({ body = 'tint' } = {}) {
  const clay = clayOf(body)
  return {
    object: group(
      turned(
        [
          [0, 0],
          [0.4, 0],
          [0.46, 0.02],
          [0.66, 0.08],
          [0.76, 0.15],
          [0.77, 0.17],
          [0.74, 0.18],
          [0.6, 0.11],
          [0.36, 0.08],
          [0, 0.08],
        ],
        clay,
      ),
      turned(
        [
          [0, 0.1],
          [0.22, 0.1],
          [0.26, 0.13],
          [0.32, 0.3],
          [0.36, 0.56],
          [0.37, 0.72],
        ],
        clay,
      ),
      ring(0.358, 0.012, glaze('#dccfb6', { speckles: 0 }), 0.72),
      turned(
        [
          [0.346, 0.72],
          [0.33, 0.5],
          [0.28, 0.28],
          [0.2, 0.17],
          [0, 0.16],
        ],
        paleInside(),
      ),
    ),
  }
}

export function bowl({ body = 'tint', inner = '#f3efe6' } = {}) {
  const clay = clayOf(body)
  return {
    object: group(
      turned(
        [
          [0, 0],
          [0.4, 0],
          [0.44, 0.04],
          [0.46, 0.1],
          [0.8, 0.3],
          [1.0, 0.6],
          [1.04, 0.82],
        ],
        clay,
      ),
      ring(1.022, 0.021, glaze('#dccfb6', { speckles: 0 }), 0.82),
      turned(
        [
          [1.005, 0.82],
          [0.96, 0.6],
          [0.76, 0.33],
          [0.4, 0.17],
          [0, 0.14],
        ],
        paleInside(inner),
      ),
    ),
  }
}

/** A stack of one, two or more plates with a raised rim. */
export function plate({ body = 'tint', count = 1, radius = 1.35 } = {}) {
  const clay = glaze(body, { speckles: 1500, repeat: [1, 1], roughness: 0.55, clearcoat: 0.35 })
  const r = radius
  const one = () =>
    fromAbove(
      turned(
        [
          [0, 0],
          [r * 0.62, 0],
          [r * 0.66, 0.03],
          [r * 0.9, 0.1],
          [r * 0.98, 0.2],
          [r, 0.25],
          [r * 0.985, 0.265],
          [r * 0.95, 0.2],
          [r * 0.86, 0.12],
          [r * 0.6, 0.07],
          [0, 0.065],
        ],
        clay,
        { steps: 120 },
      ),
    )
  const stack = Array.from({ length: count }, (_, i) =>
    place(one(), [Math.sin(i * 2) * 0.03, i * 0.13, Math.cos(i) * 0.02]),
  )
  return { object: group(stack) }
}

/** A long oval platter. */
export function platter({ body = 'tint' } = {}) {
  const { object } = plate({ body, radius: 1.2 })
  const dish = group(object)
  dish.scale.set(1.5, 1, 0.9)
  dish.rotation.y = -0.35
  return { object: group(dish) }
}
