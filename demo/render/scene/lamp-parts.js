import * as THREE from 'three'
import { matte, shadeCloth } from './materials.js'
import { at, bar, group, mesh, outOfFrame, ring, tube } from './shape.js'

/** Light that leaves a shade downwards, soft at its edge; it has no shadow of its own. */
export function glow(position, strength, { angle = 0.75, reach = 14, down = true } = {}) {
  const light = new THREE.SpotLight('#ffdcb4', strength, reach, angle, 1, 1.4)
  light.position.set(...position)
  light.target.position.set(position[0], position[1] + (down ? -5 : 5), position[2])
  return group(light, light.target)
}

/** A tapered drum of cloth between two heights, with rims and the spider that carries it. */
export function drumShade({ color, low, high, lowRadius, highRadius, lit, fitting }) {
  const geometry = new THREE.CylinderGeometry(highRadius, lowRadius, high - low, 128, 1, true).translate(
    0,
    (low + high) / 2,
    0,
  )
  const rim = shadeCloth(color, { lit: lit * 0.5 })
  const parts = [
    mesh(geometry, shadeCloth(color, { lit })),
    ring(lowRadius, 0.02, rim, low),
    ring(highRadius, 0.02, rim, high),
  ]
  for (let i = 0; i < 3; i++) {
    const turn = (i / 3) * Math.PI * 2 + 0.4
    parts.push(
      bar(
        at(0, high - 0.12, 0),
        at(Math.cos(turn) * highRadius, high - 0.05, Math.sin(turn) * highRadius),
        0.012,
        0.012,
        fitting,
        8,
      ),
    )
  }
  return group(parts)
}

export function cord(y, back, color = '#4b4640') {
  const points = [
    at(0.1, y, back),
    at(0.7, y, back - 0.5),
    at(1.7, y, back - 0.6),
    at(3.2, y, back - 1.4),
    at(6, y, back - 4),
  ]
  return outOfFrame(tube(points, 0.035, matte(color), { segments: 8 }))
}
