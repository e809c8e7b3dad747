import { cord, drumShade, glow } from './lamp-parts.js'
import { glaze, lacquer, metal, opal } from './materials.js'
import { ball, disc, group, turned, turnedCorners } from './shape.js'

/** Turned ceramic base under a linen drum. `profile` picks the silhouette of the base. */
export function ceramicLamp({
  body = 'tint',
  shade = '#efe7d9',
  fitting = 'brass',
  profile = 'gourd',
  lit = 0.42,
} = {}) {
  const shapes = {
    gourd: [
      [0, 0],
      [0.72, 0],
      [0.86, 0.06],
      [0.95, 0.3],
      [1, 0.72],
      [0.94, 1.2],
      [0.72, 1.65],
      [0.44, 1.95],
      [0.26, 2.12],
      [0.17, 2.26],
      [0.15, 2.36],
    ],
    column: [
      [0, 0],
      [0.66, 0],
      [0.74, 0.05],
      [0.76, 0.2],
      [0.72, 0.5],
      [0.68, 1.2],
      [0.66, 1.9],
      [0.6, 2.2],
      [0.4, 2.32],
      [0.17, 2.36],
    ],
    double: [
      [0, 0],
      [0.6, 0],
      [0.74, 0.08],
      [0.86, 0.4],
      [0.8, 0.8],
      [0.52, 1.08],
      [0.5, 1.22],
      [0.64, 1.48],
      [0.6, 1.84],
      [0.34, 2.14],
      [0.17, 2.3],
      [0.15, 2.36],
    ],
  }
  const fit = metal(fitting)
  return {
    object: group(
      turned(shapes[profile], glaze(body, { speckles: 1300 })),
      turnedCorners(
        [
          [0, 2.34],
          [0.17, 2.34],
          [0.17, 2.46],
          [0.06, 2.5],
          [0.06, 2.95],
          [0.13, 2.97],
          [0.13, 3.2],
          [0, 3.2],
        ],
        fit,
        0.01,
        48,
      ),
      drumShade({ color: shade, low: 2.72, high: 4.3, lowRadius: 1.5, highRadius: 1.1, lit, fitting: fit }),
      cord(0.04, -0.8),
      glow([0, 3.3, 0], lit * 9),
    ),
  }
}

/** Opal glass globe on a slim metal foot. */
export function globeLamp({ fitting = 'tint', radius = 1.05, lit = 0.5 } = {}) {
  const fit = metal(fitting)
  return {
    object: group(
      disc(0.82, 0.16, fit, 0, 0.05),
      turnedCorners(
        [
          [0, 0.16],
          [0.09, 0.16],
          [0.09, 1.15],
          [0.36, 1.2],
          [0.4, 1.42],
          [0, 1.42],
        ],
        fit,
        0.03,
        64,
      ),
      ball(radius, opal(lit + 0.15), [0, 1.34 + radius * 0.94, 0]),
      cord(0.04, -0.7),
      glow([0, 2.4, 0], 1.6, { angle: 0.95 }),
    ),
  }
}

/** A domed metal cap on a stout stem, like a mushroom. */
export function mushroomLamp({ body = 'tint', lit = 0.6 } = {}) {
  const paint = lacquer(body)
  return {
    object: group(
      turned(
        [
          [0, 0],
          [0.78, 0],
          [0.84, 0.04],
          [0.8, 0.1],
          [0.4, 0.2],
          [0.25, 0.5],
          [0.22, 1.1],
          [0.22, 1.9],
          [0.22, 2.3],
        ],
        paint,
      ),
      turned(
        [
          [1.5, 1.92],
          [1.52, 1.95],
          [1.5, 2.08],
          [1.3, 2.52],
          [0.92, 2.84],
          [0.45, 3.02],
          [0, 3.06],
        ],
        paint,
      ),
      turned(
        [
          [1.49, 1.93],
          [1.44, 2.06],
          [1.25, 2.46],
          [0.88, 2.77],
          [0.42, 2.94],
          [0, 2.98],
        ],
        lacquer('#f4ead8', { side: 2, emissive: '#ffd7a0', emissiveIntensity: lit * 0.5 }),
      ),
      ball(0.3, opal(1.2), [0, 2.42, 0]),
      cord(0.04, -0.7),
      glow([0, 2.5, 0], lit * 7, { angle: 0.85 }),
    ),
  }
}
