import * as THREE from 'three'
import { lacquer, matte, metal, opal } from './materials.js'
import { at, ball, bar, group, mesh, outOfFrame, place, tube, turned, turnedCorners } from './shape.js'
import { canvasTexture } from './textures.js'

/** Hung so high that its shadow falls outside the picture. */
const HANGING = 30

const cable = (from, x = 0) => outOfFrame(bar(at(x, from, 0), at(x, from + 30, 0), 0.025, 0.025, matte('#3b3733'), 8))
const inside = (lit = 0.35) => lacquer('#f6ecd9', { side: 2, emissive: '#ffcf98', emissiveIntensity: lit })

function domeShade(paint, fitting) {
  return group(
    turned(
      [
        [2.1, 0],
        [2.1, 0.06],
        [1.98, 0.62],
        [1.58, 1.18],
        [0.95, 1.52],
        [0.36, 1.68],
        [0.2, 1.84],
        [0.17, 2.2],
      ],
      paint,
    ),
    turned(
      [
        [2.07, 0.01],
        [2.06, 0.07],
        [1.94, 0.6],
        [1.54, 1.14],
        [0.93, 1.47],
        [0.3, 1.6],
        [0, 1.62],
      ],
      inside(),
    ),
    turnedCorners(
      [
        [0, 2.18],
        [0.18, 2.18],
        [0.18, 2.5],
        [0.05, 2.56],
        [0, 2.56],
      ],
      fitting,
      0.02,
      40,
    ),
    ball(0.4, opal(1.4), [0, 0.55, 0]),
  )
}

export function domePendant({ body = 'tint', fitting = 'brass' } = {}) {
  return { object: group(domeShade(lacquer(body), metal(fitting)), cable(2.5)), lift: HANGING }
}

export function conePendant({ body = 'tint', fitting = 'brass' } = {}) {
  const paint = lacquer(body)
  return {
    lift: HANGING,
    object: group(
      turnedCorners(
        [
          [1.75, 0],
          [1.7, 0.12],
          [0.42, 2.25],
          [0.3, 2.6],
          [0, 2.62],
        ],
        paint,
        0.18,
      ),
      turnedCorners(
        [
          [1.72, 0.005],
          [1.66, 0.12],
          [0.38, 2.2],
          [0, 2.3],
        ],
        inside(),
        0.1,
      ),
      turnedCorners(
        [
          [0, 2.6],
          [0.16, 2.6],
          [0.16, 2.9],
          [0.05, 2.95],
          [0, 2.95],
        ],
        metal(fitting),
        0.02,
        40,
      ),
      ball(0.4, opal(1.4), [0, 0.6, 0]),
      cable(2.9),
    ),
  }
}

function ribs() {
  return canvasTexture(16, 512, (g, w, h) => {
    g.fillStyle = '#fff'
    g.fillRect(0, 0, w, h)
    for (let i = 0; i < 26; i++) {
      const y = (i / 26) * h
      const line = g.createLinearGradient(0, y, 0, y + h / 26)
      line.addColorStop(0, 'rgba(120,95,60,.55)')
      line.addColorStop(0.12, 'rgba(120,95,60,.12)')
      line.addColorStop(0.5, 'rgba(120,95,60,0)')
      line.addColorStop(1, 'rgba(120,95,60,.2)')
      g.fillStyle = line
      g.fillRect(0, y, w, h / 26)
    }
  })
}

/** Paper lantern on a fine wire spiral. `squash` 1 is a globe, less is a disc. */
export function paperPendant({ color = '#fbf3e2', squash = 0.86, lit = 0.42 } = {}) {
  const map = ribs()
  const paper = matte(color, { map, emissive: '#ffdfb0', emissiveIntensity: lit, emissiveMap: map, side: 2 })
  const points = []
  for (let i = 0; i <= 156; i++) {
    const t = (i / 156) * (Math.PI - 0.36) + 0.18
    const ripple = 1 - 0.012 * Math.abs(Math.cos((i * Math.PI) / 6))
    points.push([2.2 * Math.sin(t) * ripple, 2.2 * squash * (1 - Math.cos(t)) * 1])
  }
  const black = metal('black')
  const top = points[156][1]
  return {
    lift: HANGING,
    object: group(
      turned(points, paper, { soft: false, segments: 128 }),
      turnedCorners(
        [
          [0.4, top - 0.02],
          [0.42, top],
          [0.42, top + 0.05],
          [0.05, top + 0.07],
          [0.05, top + 0.5],
          [0, top + 0.5],
        ],
        black,
        0.01,
        48,
      ),
      cable(top + 0.45),
    ),
  }
}

/** Three small shades on one oak or metal beam. */
export function barPendant({ fitting = 'tint', shade = '#efe9dd' } = {}) {
  const fit = metal(fitting)
  const parts = [tube([at(-4.2, 2.6, 0), at(0, 2.6, 0), at(4.2, 2.6, 0)], 0.09, fit)]
  for (const x of [-3.3, 0, 3.3]) {
    parts.push(bar(at(x, 1.5, 0), at(x, 2.6, 0), 0.03, 0.03, matte('#3b3733'), 8))
    parts.push(
      place(
        group(
          ball(0.85, opal(0.5), [0, 0, 0]),
          turnedCorners(
            [
              [0, 0.72],
              [0.46, 0.7],
              [0.46, 0.86],
              [0.12, 0.95],
              [0.12, 1.15],
              [0, 1.15],
            ],
            fit,
            0.03,
            48,
          ),
        ),
        [x, 0.55, 0],
      ),
    )
  }
  for (const x of [-1.2, 1.2])
    parts.push(outOfFrame(bar(at(x, 2.6, 0), at(x, 40, 0), 0.025, 0.025, matte('#3b3733'), 8)))
  void shade
  const object = group(parts)
  object.rotation.y = -0.42
  return { object, lift: HANGING }
}

/** A closed shape of glazed ceramic around a warm inside. */
export function ceramicPendant({ body = 'tint' } = {}) {
  const clay = lacquer(body, { clearcoat: 0.5 })
  return {
    lift: HANGING,
    object: group(
      turned(
        [
          [0.86, 0],
          [1.02, 0.2],
          [1.26, 0.8],
          [1.3, 1.3],
          [1.08, 1.9],
          [0.6, 2.3],
          [0.3, 2.46],
          [0.24, 2.7],
        ],
        clay,
      ),
      turned(
        [
          [0.84, 0.01],
          [0.99, 0.22],
          [1.22, 0.8],
          [1.26, 1.3],
          [1.04, 1.86],
          [0.5, 2.3],
          [0, 2.4],
        ],
        inside(0.4),
      ),
      mesh(new THREE.CylinderGeometry(0.17, 0.17, 0.3, 40), metal('brass'), [0, 2.8, 0]),
      ball(0.4, opal(1.3), [0, 0.75, 0]),
      cable(2.9),
    ),
  }
}
