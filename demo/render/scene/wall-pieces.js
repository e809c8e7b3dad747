import * as THREE from 'three'
import { glow } from './lamp-parts.js'
import { lacquer, matte, metal, opal, wood } from './materials.js'
import { at, ball, bar, box, group, mesh, place, tube, turned, turnedCorners } from './shape.js'
import { canvasTexture } from './textures.js'
import { vase } from './vases.js'

/** Turns a piece made upright so that its axis points out of the wall. */
function onWall(object) {
  object.rotation.x = Math.PI / 2
  return group(object)
}

/** A disc that floats before the wall and lights it from behind. */
export function discLamp({ body = 'tint' } = {}) {
  const halo = new THREE.PointLight('#ffdcb4', 9, 6, 1.6)
  halo.position.set(0, 0, 0.35)
  const piece = onWall(
    group(
      turnedCorners(
        [
          [0, 0],
          [0.5, 0],
          [0.5, 0.5],
          [0, 0.5],
        ],
        metal('brass'),
        0.02,
        48,
      ),
      turned(
        [
          [0, 0.56],
          [1.2, 0.6],
          [1.46, 0.64],
          [1.5, 0.68],
          [1.46, 0.72],
          [1.1, 0.72],
          [0.4, 0.78],
          [0, 0.8],
        ],
        lacquer(body),
      ),
    ),
  )
  piece.add(halo)
  return { object: piece, wall: true }
}

/** A globe on a bent arm. */
export function armLamp({ fitting = 'tint' } = {}) {
  const fit = metal(fitting)
  const object = group(
    onWall(
      turnedCorners(
        [
          [0, 0],
          [0.6, 0],
          [0.6, 0.16],
          [0, 0.16],
        ],
        fit,
        0.04,
      ),
    ),
    tube([at(0, 0, 0.1), at(0, 0.02, 0.9), at(0, -0.1, 1.4), at(0, -0.5, 1.62), at(0, -0.9, 1.64)], 0.07, fit),
    turnedCorners(
      [
        [0, -1.2],
        [0.36, -1.2],
        [0.32, -0.96],
        [0.1, -0.84],
        [0, -0.84],
      ],
      fit,
      0.04,
      48,
    ).translateZ(1.64),
    ball(0.86, opal(0.55), [0, -1.9, 1.64]),
  )
  object.rotation.y = -0.45
  return { object: group(object), wall: true }
}

/** A half-cylinder of plaster-like metal, open above and below. */
export function sconce({ body = 'tint' } = {}) {
  const shell = new THREE.CylinderGeometry(0.75, 0.75, 2.4, 64, 1, true, -Math.PI / 2, Math.PI)
  return {
    wall: true,
    object: group(
      mesh(shell, lacquer(body, { side: 2 })),
      ball(0.3, opal(1.3), [0, 0, 0.3]),
      glow([0, 0.9, 0.45], 9, { angle: 0.7, down: false }),
      glow([0, -0.9, 0.45], 9, { angle: 0.7 }),
    ),
  }
}

export function clock({ face = 'tint', frame = 'oak' } = {}) {
  const timber = wood(frame)
  const hand = matte('#2f2c29')
  const marks = []
  for (let i = 0; i < 12; i++) {
    const turn = (i / 12) * Math.PI * 2
    const length = i % 3 === 0 ? 0.22 : 0.12
    marks.push(
      bar(
        at(Math.sin(turn) * (1.24 - length), Math.cos(turn) * (1.24 - length), 0.3),
        at(Math.sin(turn) * 1.24, Math.cos(turn) * 1.24, 0.3),
        0.018,
        0.018,
        hand,
        8,
      ),
    )
  }
  return {
    wall: true,
    object: group(
      onWall(
        turnedCorners(
          [
            [0, 0],
            [1.5, 0],
            [1.5, 0.42],
            [1.4, 0.42],
            [1.38, 0.28],
            [0, 0.28],
          ],
          timber,
          0.05,
        ),
      ),
      onWall(
        turnedCorners(
          [
            [0, 0.28],
            [1.38, 0.28],
            [1.38, 0.29],
            [0, 0.29],
          ],
          matte(face),
          0.002,
        ),
      ),
      marks,
      bar(at(0.1, -0.06, 0.36), at(-0.72, 0.42, 0.36), 0.035, 0.025, hand, 10),
      bar(at(-0.05, -0.16, 0.39), at(0.36, 1.06, 0.39), 0.028, 0.018, hand, 10),
      onWall(
        turnedCorners(
          [
            [0, 0.28],
            [0.08, 0.28],
            [0.08, 0.44],
            [0, 0.44],
          ],
          metal('brass'),
          0.01,
          32,
        ),
      ),
    ),
  }
}

/** What a mirror opposite a tall window shows: paint instead of reflection, since there is no room to reflect. */
function silvered() {
  const map = canvasTexture(512, 512, (g, w, h) => {
    const fade = g.createLinearGradient(0, 0, w, h)
    const stops = [
      [0, '#eef0ee'],
      [0.3, '#d5dad9'],
      [0.31, '#e6e9e7'],
      [0.52, '#d0d6d5'],
      [0.53, '#c4cbca'],
      [1, '#b7bfbe'],
    ]
    for (const [at, color] of stops) fade.addColorStop(at, color)
    g.fillStyle = fade
    g.fillRect(0, 0, w, h)
  })
  return matte('#ffffff', { map, roughness: 0.2, specularIntensity: 1 })
}

/** A round mirror with a rim of wood. */
export function mirror({ frame = 'tint' } = {}) {
  return {
    wall: true,
    object: group(
      onWall(
        turnedCorners(
          [
            [0, 0],
            [2.9, 0],
            [2.9, 0.32],
            [2.78, 0.32],
            [2.76, 0.2],
            [0, 0.2],
          ],
          wood(frame),
          0.04,
        ),
      ),
      mesh(new THREE.CircleGeometry(2.77, 96), silvered(), [0, 0, 0.21]),
    ),
  }
}

/** A plank on two hidden or metal brackets. `length` in decimetres. */
export function shelf({ frame = 'tint', length = 9, brackets = 'brass', styled = true } = {}) {
  const fit = metal(brackets)
  const parts = [box(length, 0.26, 2.1, wood(frame), [0, 0, 1.05], { grain: 'x', edge: 0.05 })]
  for (const x of [-length * 0.34, length * 0.34]) {
    parts.push(bar(at(x, -0.13, 0.08), at(x, -1.5, 0.08), 0.06, 0.06, fit))
    parts.push(tube([at(x, -1.45, 0.08), at(x, -0.9, 0.5), at(x, -0.3, 1.6), at(x, -0.16, 1.8)], 0.05, fit))
  }
  const book = (x, width, height, color) =>
    parts.push(box(width, height, 1.5, matte(color), [x, 0.13 + height / 2, 1.1], { edge: 0.03 }))
  if (styled) {
    const left = -length * 0.36
    const row = [
      [0, 0.26, 2.1, '#b9a58a'],
      [0.31, 0.34, 1.9, '#6f7f74'],
      [0.66, 0.22, 2.2, '#e2d8c6'],
      [0.96, 0.3, 2.0, '#a9694b'],
    ]
    for (const [x, w, h, c] of row) book(left + x, w, h, c)
    parts.push(place(vase({ body: '#e6dccb', profile: 'moon' }).object, [length * 0.27, 0.13, 1.1], 0, 0.72))
  }
  return { object: group(parts), wall: true }
}
