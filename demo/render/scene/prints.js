import * as THREE from 'three'
import { matte, metal, wood } from './materials.js'
import { seeded } from './random.js'
import { box, group, mesh } from './shape.js'
import { canvasTexture } from './textures.js'

const PAPER = '#f4efe4'

const pictures = {
  /** Bands of sea and sky under a low sun. */
  tide(g, w, h) {
    const bands = ['#e9d9bf', '#e3c7a4', '#c9b9a2', '#8fa5aa', '#6d8a95', '#4d6b78']
    bands.forEach((color, i) => {
      g.fillStyle = color
      g.beginPath()
      const y = h * (0.3 + i * 0.115)
      g.moveTo(0, y)
      for (let x = 0; x <= w; x += 12) g.lineTo(x, y + Math.sin(x / (90 + i * 31) + i * 2) * (6 + i * 3))
      g.lineTo(w, h)
      g.lineTo(0, h)
      g.fill()
    })
    g.fillStyle = '#c8643c'
    g.beginPath()
    g.arc(w * 0.64, h * 0.24, w * 0.12, 0, 7)
    g.fill()
  },
  /** Three hills, cut from paper. */
  hills(g, w, h) {
    const hill = (color, points) => {
      g.fillStyle = color
      g.beginPath()
      g.moveTo(0, h)
      g.lineTo(0, points[0] * h)
      g.bezierCurveTo(w * 0.3, points[1] * h, w * 0.55, points[2] * h, w, points[3] * h)
      g.lineTo(w, h)
      g.fill()
    }
    g.fillStyle = '#dba94a'
    g.beginPath()
    g.arc(w * 0.34, h * 0.3, w * 0.15, 0, 7)
    g.fill()
    hill('#a9b59a', [0.56, 0.3, 0.6, 0.44])
    hill('#6f8570', [0.72, 0.74, 0.4, 0.64])
    hill('#37493e', [0.82, 0.68, 0.9, 0.74])
  },
  /** A still life of a jug and two pears. */
  still(g, w, h) {
    g.fillStyle = '#d7b79a'
    g.fillRect(0, h * 0.64, w, h * 0.36)
    const body = (color, draw) => {
      g.fillStyle = color
      g.beginPath()
      draw()
      g.fill()
    }
    body('#3f5468', () => {
      g.moveTo(w * 0.28, h * 0.76)
      g.bezierCurveTo(w * 0.14, h * 0.56, w * 0.24, h * 0.46, w * 0.29, h * 0.36)
      g.lineTo(w * 0.27, h * 0.26)
      g.lineTo(w * 0.47, h * 0.26)
      g.lineTo(w * 0.45, h * 0.36)
      g.bezierCurveTo(w * 0.5, h * 0.46, w * 0.6, h * 0.56, w * 0.46, h * 0.76)
    })
    g.strokeStyle = '#3f5468'
    g.lineWidth = w * 0.03
    g.beginPath()
    g.arc(w * 0.51, h * 0.42, w * 0.1, -1.5, 1.6)
    g.stroke()
    const pear = (x, y, s, color) =>
      body(color, () => {
        g.moveTo(x, y - 1.5 * s)
        g.bezierCurveTo(x + 0.5 * s, y - 1.5 * s, x + 0.4 * s, y - 0.6 * s, x + 0.9 * s, y)
        g.bezierCurveTo(x + 1.3 * s, y + s, x - 1.3 * s, y + s, x - 0.9 * s, y)
        g.bezierCurveTo(x - 0.4 * s, y - 0.6 * s, x - 0.5 * s, y - 1.5 * s, x, y - 1.5 * s)
      })
    pear(w * 0.62, h * 0.72, w * 0.095, '#b9a13f')
    pear(w * 0.79, h * 0.75, w * 0.085, '#c8643c')
  },
  /** Stacked stones, one balanced on the other. */
  cairn(g, w, h) {
    const stones = [
      ['#4b4640', 0.5, 0.8, 0.3, 0.085],
      ['#a58a6f', 0.47, 0.66, 0.23, 0.07],
      ['#c8643c', 0.53, 0.55, 0.16, 0.055],
      ['#8fa5aa', 0.48, 0.455, 0.12, 0.05],
      ['#dba94a', 0.51, 0.375, 0.07, 0.04],
    ]
    for (const [color, x, y, a, b] of stones) {
      g.fillStyle = color
      g.beginPath()
      g.ellipse(w * x, h * y, w * a, h * b, (x - 0.5) * 2, 0, 7)
      g.fill()
    }
  },
}

function artwork(name) {
  return canvasTexture(900, 1200, (g, w, h) => {
    g.fillStyle = PAPER
    g.fillRect(0, 0, w, h)
    g.save()
    const margin = 90
    g.beginPath()
    g.rect(margin, margin, w - 2 * margin, h - 2 * margin)
    g.clip()
    g.translate(margin, margin)
    g.fillStyle = '#efe5d2'
    g.fillRect(0, 0, w, h)
    pictures[name](g, w - 2 * margin, h - 2 * margin)
    g.restore()
    const random = seeded(4)
    for (let i = 0; i < 5000; i++) {
      g.fillStyle = random() > 0.5 ? 'rgba(255,255,255,.05)' : 'rgba(60,40,20,.04)'
      g.fillRect(random() * w, random() * h, 2, 2)
    }
  })
}

/** A framed print on the wall. */
export function framedPrint({ art = 'tide', frame = 'tint', width = 3, height = 4 } = {}) {
  const timber = frame === 'brass' ? metal('brass') : wood(frame)
  const rim = 0.16
  const parts = [
    mesh(new THREE.PlaneGeometry(width, height), matte('#ffffff', { map: artwork(art) }), [0, 0, 0.09]),
    box(width + rim, rim, 0.24, timber, [0, height / 2, 0.12], { grain: 'x', edge: 0.02 }),
    box(width + rim, rim, 0.24, timber, [0, -height / 2, 0.12], { grain: 'x', edge: 0.02 }),
    box(rim, height - rim, 0.24, timber, [width / 2, 0, 0.12], { grain: 'y', edge: 0.02 }),
    box(rim, height - rim, 0.24, timber, [-width / 2, 0, 0.12], { grain: 'y', edge: 0.02 }),
  ]
  return { object: group(parts), wall: true }
}
