import { cord, glow } from './lamp-parts.js'
import { lacquer, metal, opal } from './materials.js'
import { at, ball, bar, disc, group, ring, turnedCorners } from './shape.js'

/** A small cordless lamp: cap, slim stem, weighted foot, loop to carry it by. */
export function portableLamp({ body = 'tint' } = {}) {
  const paint = lacquer(body)
  return {
    object: group(
      turnedCorners(
        [
          [0, 0],
          [0.56, 0],
          [0.56, 0.34],
          [0.1, 0.38],
          [0.1, 2.1],
          [0, 2.1],
        ],
        paint,
        0.05,
      ),
      turnedCorners(
        [
          [0.78, 1.72],
          [0.78, 2.3],
          [0.16, 2.4],
          [0, 2.4],
        ],
        paint,
        0.1,
      ),
      turnedCorners(
        [
          [0.76, 1.74],
          [0.76, 2.26],
          [0, 2.32],
        ],
        lacquer('#f4ead8', { side: 2 }),
        0.05,
      ),
      disc(0.73, 0.05, opal(0.95), 1.78, 0.01),
      ring(0.2, 0.03, metal('brass'), 0),
      glow([0, 1.76, 0], 5, { angle: 0.8 }),
    ),
  }
}

/** An arm lamp for a desk: two bars, turned joints, a conical head that looks down. */
export function deskLamp({ body = 'tint', fitting = 'brass' } = {}) {
  const paint = lacquer(body)
  const fit = metal(fitting)
  const [foot, elbow, head] = [at(-0.5, 0.2, 0), at(-1.25, 2.75, 0), at(0.75, 4.05, 0)]
  const shade = group(
    turnedCorners(
      [
        [0.86, -0.72],
        [0.3, 0.42],
        [0.2, 0.6],
        [0, 0.6],
      ],
      paint,
      0.08,
    ),
    turnedCorners(
      [
        [0.84, -0.715],
        [0.29, 0.38],
        [0, 0.5],
      ],
      lacquer('#f6efe2', { side: 2, emissive: '#ffd7a0', emissiveIntensity: 0.35 }),
      0.05,
    ),
    ball(0.24, opal(1.2), [0, -0.28, 0]),
  )
  shade.position.copy(head).add(at(0.28, -0.42, 0))
  shade.rotation.z = 0.32
  const joint = (p) => {
    const part = turnedCorners(
      [
        [0, -0.13],
        [0.15, -0.13],
        [0.15, 0.13],
        [0, 0.13],
      ],
      fit,
      0.03,
      40,
    )
    part.rotation.x = Math.PI / 2
    part.position.copy(p)
    return part
  }
  const lower = disc(0.95, 0.18, paint, 0, 0.06)
  lower.position.x = -0.5
  const object = group(
    lower,
    bar(foot, elbow, 0.07, 0.07, paint),
    bar(elbow, head, 0.07, 0.07, paint),
    joint(elbow),
    joint(head),
    joint(foot),
    shade,
    cord(0.04, -0.7),
    glow([1.1, 3.4, 0], 5, { angle: 0.8 }),
  )
  object.rotation.y = -0.4
  return { object }
}
