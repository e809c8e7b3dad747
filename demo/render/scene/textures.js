import * as THREE from 'three'
import { seeded } from './random.js'

/** A canvas drawn once and used as a repeating texture. */
export function canvasTexture(width, height, draw, { srgb = true, repeat = [1, 1] } = {}) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  draw(canvas.getContext('2d'), width, height)
  const texture = new THREE.CanvasTexture(canvas)
  texture.wrapS = THREE.RepeatWrapping
  texture.wrapT = THREE.RepeatWrapping
  texture.anisotropy = 8
  texture.repeat.set(...repeat)
  if (srgb) texture.colorSpace = THREE.SRGBColorSpace
  return texture
}

/** A stoneware glaze: white ground with iron specks, to be multiplied with the colour of the piece. */
export function speckle({ seed = 3, amount = 900, repeat = [3, 2] } = {}) {
  const random = seeded(seed)
  return canvasTexture(
    1024,
    1024,
    (g, w, h) => {
      g.fillStyle = '#ffffff'
      g.fillRect(0, 0, w, h)
      for (let i = 0; i < 60; i++) {
        const x = random() * w
        const y = random() * h
        const r = 60 + random() * 160
        for (const dx of [-w, 0, w])
          for (const dy of [-h, 0, h]) {
            const cloud = g.createRadialGradient(x + dx, y + dy, 0, x + dx, y + dy, r)
            cloud.addColorStop(0, 'rgba(70,55,40,.022)')
            cloud.addColorStop(1, 'rgba(70,55,40,0)')
            g.fillStyle = cloud
            g.fillRect(x + dx - r, y + dy - r, 2 * r, 2 * r)
          }
      }
      for (let i = 0; i < amount; i++) {
        const size = random() ** 4 * 3.2 + 0.5
        g.fillStyle = `rgba(60,45,35,${0.12 + random() * 0.42})`
        g.beginPath()
        g.ellipse(random() * w, random() * h, size, size * (0.7 + random() * 0.5), random() * 3, 0, 7)
        g.fill()
      }
    },
    { repeat },
  )
}

/** Plain weave as a height map. */
export function weave({ seed = 1, contrast = 26, repeat = [6, 6], step = 4 } = {}) {
  const random = seeded(seed)
  return canvasTexture(
    512,
    512,
    (g, w, h) => {
      g.fillStyle = '#808080'
      g.fillRect(0, 0, w, h)
      const thread = (alpha) => {
        const v = 128 + (random() - 0.5) * contrast * 2
        g.fillStyle = `rgba(${v},${v},${v},${alpha})`
      }
      for (let i = 0; i < w; i += step) {
        thread(0.55)
        g.fillRect(i, 0, step / 2 + random() * 1.5, h)
      }
      for (let j = 0; j < h; j += step) {
        thread(0.5)
        g.fillRect(0, j, w, step / 2 + random() * 1.5)
      }
      for (let k = 0; k < 240; k++) {
        const v = random() > 0.5 ? 170 : 90
        g.fillStyle = `rgba(${v},${v},${v},.25)`
        const length = 20 + random() * 80
        if (random() > 0.5) g.fillRect(random() * w, random() * h, length, 2)
        else g.fillRect(random() * w, random() * h, 2, length)
      }
    },
    { srgb: false, repeat },
  )
}

/** Looped wool (boucle) as a height map: overlapping soft dots. */
export function boucle({ seed = 5, repeat = [5, 5], size = 13, count = 2600 } = {}) {
  const random = seeded(seed)
  return canvasTexture(
    512,
    512,
    (g, w, h) => {
      g.fillStyle = '#5a5a5a'
      g.fillRect(0, 0, w, h)
      for (let i = 0; i < count; i++) {
        const x = random() * w
        const y = random() * h
        const r = size * (0.5 + random() * 0.7)
        const bright = 130 + random() * 110
        for (const dx of [-w, 0, w])
          for (const dy of [-h, 0, h]) {
            if (x + dx < -r || x + dx > w + r || y + dy < -r || y + dy > h + r) continue
            const loop = g.createRadialGradient(x + dx, y + dy, 0, x + dx, y + dy, r)
            loop.addColorStop(0, `rgba(${bright},${bright},${bright},.9)`)
            loop.addColorStop(0.7, `rgba(${bright * 0.7},${bright * 0.7},${bright * 0.7},.5)`)
            loop.addColorStop(1, 'rgba(60,60,60,0)')
            g.fillStyle = loop
            g.fillRect(x + dx - r, y + dy - r, 2 * r, 2 * r)
          }
      }
    },
    { srgb: false, repeat },
  )
}

/** Wood grain running along v: near white, to be multiplied with the colour of the wood. */
export function grain({ seed = 7, strength = 1, repeat = [1, 1] } = {}) {
  const random = seeded(seed)
  return canvasTexture(
    1024,
    1024,
    (g, w, h) => {
      g.fillStyle = '#ffffff'
      g.fillRect(0, 0, w, h)
      for (let i = 0; i < 26; i++) {
        const x = random() * w
        const width = 30 + random() * 110
        const band = g.createLinearGradient(x, 0, x + width, 0)
        band.addColorStop(0, 'rgba(90,55,25,0)')
        band.addColorStop(0.5, `rgba(90,55,25,${(0.05 + random() * 0.09) * strength})`)
        band.addColorStop(1, 'rgba(90,55,25,0)')
        g.fillStyle = band
        g.fillRect(x, 0, width, h)
      }
      for (let i = 0; i < 420; i++) {
        const x = random() * w
        g.strokeStyle = 'rgb(92,58,30)'
        g.globalAlpha = (0.03 + random() * 0.12) * strength
        g.lineWidth = 0.6 + random() * 2.6
        const phase = random() * 6
        const sway = 3 + random() * 10
        g.beginPath()
        for (let y = -16; y <= h + 16; y += 16) {
          const at = x + Math.sin((y / h) * 6.2832 + phase) * sway
          if (y < 0) g.moveTo(at, y)
          else g.lineTo(at, y)
        }
        g.stroke()
      }
      g.globalAlpha = 0.22 * strength
      g.fillStyle = 'rgb(80,48,22)'
      for (let i = 0; i < 1500; i++) g.fillRect(random() * w, random() * h, 1, 6 + random() * 24)
      g.globalAlpha = 1
    },
    { repeat },
  )
}
