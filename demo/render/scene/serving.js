import { glaze, wood } from './materials.js'
import { at, ball, bar, box, group, tube, turned, turnedCorners } from './shape.js'

/** A jug with a drawn lip and a tall handle. */
export function jug({ body = 'tint' } = {}) {
  const clay = glaze(body, { side: 2 })
  const shell = turned(
    [
      [0, 0],
      [0.52, 0],
      [0.6, 0.05],
      [0.68, 0.4],
      [0.68, 0.9],
      [0.56, 1.5],
      [0.44, 1.95],
      [0.46, 2.25],
      [0.5, 2.4],
      [0.47, 2.41],
      [0.42, 2.25],
      [0.4, 1.95],
      [0.5, 1.5],
    ],
    clay,
    { segments: 180, steps: 120 },
  )
  const position = shell.geometry.attributes.position
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)]
    if (y < 1.95) continue
    const rise = ((y - 1.95) / 0.46) ** 1.5
    const turn = Math.atan2(z, -x)
    const pull = Math.exp(-((turn / 0.42) ** 2)) * rise
    position.setX(i, x - pull * 0.2)
    position.setY(i, y + pull * 0.08)
  }
  shell.geometry.computeVertexNormals()
  const handle = tube(
    [at(0.42, 2.1, 0), at(0.7, 2.2, 0), at(1.02, 2.05, 0), at(1.12, 1.6, 0), at(1.0, 1.05, 0), at(0.64, 0.72, 0)],
    0.075,
    clay,
    { segments: 20 },
  )
  handle.geometry.scale(1, 1, 1.25)
  const object = group(shell, handle)
  object.rotation.y = -0.3
  return { object }
}

/** A round teapot with a wooden handle. */
export function teapot({ body = 'tint', handle = 'oak' } = {}) {
  const clay = glaze(body)
  const timber = wood(handle, { repeat: [0.5, 1] })
  const spout = tube([at(-0.7, 0.55, 0), at(-1.05, 0.72, 0), at(-1.25, 1.02, 0), at(-1.5, 1.24, 0)], 0.13, clay, {
    segments: 28,
  })
  const place3d = spout.geometry.attributes.position
  for (let i = 0; i < place3d.count; i++) {
    const swell = 1 + Math.max(0, (place3d.getX(i) + 1.3) / 0.6) * 0.8
    place3d.setZ(i, place3d.getZ(i) * swell)
  }
  spout.geometry.computeVertexNormals()
  const object = group(
    turned(
      [
        [0, 0],
        [0.55, 0],
        [0.62, 0.04],
        [0.92, 0.36],
        [0.98, 0.72],
        [0.82, 1.1],
        [0.5, 1.3],
        [0.42, 1.32],
      ],
      clay,
    ),
    turned(
      [
        [0.46, 1.32],
        [0.44, 1.37],
        [0.2, 1.45],
        [0.1, 1.47],
      ],
      clay,
    ),
    ball(0.13, timber, [0, 1.57, 0]),
    bar(at(0, 1.42, 0), at(0, 1.52, 0), 0.05, 0.05, clay),
    spout,
    bar(at(0.8, 1.0, 0), at(1.15, 1.12, 0), 0.13, 0.11, clay),
    bar(at(1.13, 1.11, 0), at(2.05, 1.34, 0), 0.12, 0.15, timber),
  )
  object.rotation.y = -0.25
  return { object }
}

/** A thick board with a round grip. */
export function servingBoard({ frame = 'tint' } = {}) {
  const timber = wood(frame)
  const object = group(
    box(4.2, 0.22, 2.1, timber, [0, 0.11, 0], { grain: 'x', edge: 0.1, rows: 5 }),
    bar(at(2.05, 0.11, 0), at(2.9, 0.11, 0), 0.11, 0.11, timber),
    turnedCorners(
      [
        [0.1, -0.05],
        [0.2, -0.05],
        [0.2, 0.05],
        [0.1, 0.05],
      ],
      timber,
      0.01,
      40,
    )
      .translateX(2.9)
      .translateY(0.11),
  )
  object.rotation.y = -0.5
  return { object }
}
