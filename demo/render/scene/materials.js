import * as THREE from 'three'
import { boucle, grain, speckle, weave } from './textures.js'

/**
 * A colour is either a CSS colour or the word "tint". Whatever carries "tint" is rendered white, and its share of the
 * light is kept apart, so that one exposure can be developed in every colour the product comes in.
 */
function material(color, options, { metal = false } = {}) {
  const tinted = color === 'tint'
  const result = new THREE.MeshPhysicalMaterial({ color: tinted ? '#ffffff' : color, ...options })
  if (tinted) result.defines = { ...result.defines, [metal ? 'TINT_ALL' : 'TINT']: '' }
  return result
}

const textures = new Map()
function shared(key, make) {
  if (!textures.has(key)) textures.set(key, make())
  return textures.get(key)
}

export const glaze = (color, { speckles = 1100, repeat = [3, 2], ...more } = {}) =>
  material(color, {
    roughness: 0.42,
    clearcoat: 0.55,
    clearcoatRoughness: 0.26,
    map: speckles ? shared(`glaze${speckles}${repeat}`, () => speckle({ seed: 5, amount: speckles, repeat })) : null,
    ...more,
  })

/** Unglazed or satin stoneware. */
export const stoneware = (color, { speckles = 900, repeat = [3, 2], ...more } = {}) =>
  material(color, {
    roughness: 0.85,
    specularIntensity: 0.5,
    map: speckles ? shared(`stone${speckles}${repeat}`, () => speckle({ seed: 17, amount: speckles, repeat })) : null,
    ...more,
  })

/** Powder-coated or painted metal, and satin lacquer. */
export const lacquer = (color, more = {}) =>
  material(color, { roughness: 0.48, clearcoat: 0.4, clearcoatRoughness: 0.28, ...more })

export const matte = (color, more = {}) => material(color, { roughness: 0.92, specularIntensity: 0.35, ...more })

const metals = { brass: ['#d8b26e', 0.3], steel: ['#c4c6c8', 0.28], black: ['#2b2b2c', 0.5], white: ['#efece6', 0.5] }

/** A pale studio is a dull thing to mirror: metals give back somewhat more than they get. */
function polished(result) {
  result.color.multiplyScalar(1.45)
  return result
}

/** `name` is brass, steel, black, white, or "tint" for a metal whose colour is developed later. */
export function metal(name, more = {}) {
  if (name === 'tint') return polished(material('tint', { metalness: 1, roughness: 0.32, ...more }, { metal: true }))
  const [color, roughness] = metals[name] ?? [name, 0.4]
  const painted = name === 'black' || name === 'white'
  const result = material(color, { metalness: painted ? 0 : 1, roughness, ...more })
  return painted ? result : polished(result)
}

export const cloth = (color, { repeat = [6, 6], bump = 1.6, step = 4, ...more } = {}) =>
  material(color, {
    roughness: 0.96,
    specularIntensity: 0.3,
    sheen: 0.18,
    sheenRoughness: 0.6,
    sheenColor: new THREE.Color('#ffffff'),
    bumpMap: shared(`weave${repeat}${step}`, () => weave({ seed: 21, contrast: 40, repeat, step })),
    bumpScale: bump,
    ...more,
  })

export const wool = (color, { repeat = [5, 5], bump = 3.5, ...more } = {}) =>
  material(color, {
    roughness: 1,
    specularIntensity: 0.2,
    bumpMap: shared(`boucle${repeat}`, () => boucle({ repeat })),
    bumpScale: bump,
    ...more,
  })

/** A lit fabric shade: glows warmly, a little stronger around the bulb. */
export function shadeCloth(color, { lit = 0.5, repeat = [5, 2.2], ...more } = {}) {
  return cloth(color, {
    repeat,
    bump: 1,
    side: THREE.DoubleSide,
    sheen: 0,
    emissive: new THREE.Color('#ffdcae'),
    emissiveIntensity: lit,
    emissiveMap: shared('shadeGlow', glow),
    ...more,
  })
}

function glow() {
  const canvas = document.createElement('canvas')
  canvas.width = 4
  canvas.height = 128
  const g = canvas.getContext('2d')
  const fade = g.createLinearGradient(0, 0, 0, 128)
  fade.addColorStop(0, '#8a8a8a')
  fade.addColorStop(0.55, '#ffffff')
  fade.addColorStop(1, '#7a7a7a')
  g.fillStyle = fade
  g.fillRect(0, 0, 4, 128)
  return new THREE.CanvasTexture(canvas)
}

export const woods = { oak: '#d3ad7d', walnut: '#7d5639', black: '#3a3632', ash: '#e3cfae', smoked: '#9a7450' }

export const wood = (color, { seed = 7, strength = 1, repeat = [1, 1], ...more } = {}) => {
  const map = shared(`grain${seed}${strength}${repeat}`, () => grain({ seed, strength, repeat }))
  return material(woods[color] ?? color, {
    map,
    bumpMap: map,
    bumpScale: 0.35,
    roughness: 0.58,
    clearcoat: 0.1,
    clearcoatRoughness: 0.5,
    ...more,
  })
}

/** Something that gives light itself: bulbs and opal glass. */
export const opal = (strength = 0.9, color = '#ffe9cc') =>
  material('#f7f1e6', {
    roughness: 0.35,
    clearcoat: 0.5,
    clearcoatRoughness: 0.25,
    emissive: new THREE.Color(color),
    emissiveIntensity: strength,
  })
