/** The shop's colours: what a swatch shows and what a picture is developed in. Keys are the words used in SKUs. */
export const palette = {
  bone: { label: 'Bone', hex: '#e8dfce' },
  cloud: { label: 'Cloud', hex: '#efeae0' },
  oat: { label: 'Oat', hex: '#e0d5c1' },
  sand: { label: 'Sand', hex: '#d9c8ab' },
  butter: { label: 'Butter', hex: '#e6cb82' },
  mustard: { label: 'Mustard', hex: '#d3a041' },
  clay: { label: 'Clay', hex: '#c98f63' },
  terracotta: { label: 'Terracotta', hex: '#c0694a' },
  rust: { label: 'Rust', hex: '#ab5238' },
  sage: { label: 'Sage', hex: '#9aa893' },
  moss: { label: 'Moss', hex: '#7c8a6d' },
  forest: { label: 'Forest', hex: '#4a6152' },
  sky: { label: 'Sky', hex: '#8fa9b8' },
  slate: { label: 'Slate', hex: '#6c7a84' },
  ink: { label: 'Ink', hex: '#41566b' },
  charcoal: { label: 'Charcoal', hex: '#45443f' },
} as const

export type ColorName = keyof typeof palette

/** Woods and metals: a configurable option of its own, since one chooses a material, not a paint. */
export const finishes = {
  oak: { label: 'Oiled oak', hex: '#d3ad7d' },
  walnut: { label: 'Walnut', hex: '#7d5639' },
  black: { label: 'Black', hex: '#3a3632' },
  brass: { label: 'Brass', hex: '#d8b26e' },
  steel: { label: 'Brushed steel', hex: '#c4c6c8' },
} as const

export type FinishName = keyof typeof finishes
