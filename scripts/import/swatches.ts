import type { z } from 'zod'
import type { attributeOption } from '../../contracts/catalogue.ts'

type Swatch = NonNullable<z.input<typeof attributeOption>['swatch']>

/** What shops mean by the name of a colour: muted tones of cloth rather than the pure primaries of a screen. */
const colours: Record<string, string> = {
  beige: '#d9c7a7',
  black: '#1c1c1e',
  blue: '#2b5fa8',
  bronze: '#8c6239',
  brown: '#6f4a2f',
  burgundy: '#6d1a2d',
  camel: '#b58a58',
  charcoal: '#3c4147',
  coral: '#f0705a',
  cream: '#f4ead5',
  gold: '#c9a227',
  gray: '#8a8d91',
  grey: '#8a8d91',
  green: '#3f7d4e',
  indigo: '#3b3f8c',
  ivory: '#f6f1e1',
  khaki: '#9a8f63',
  lavender: '#b9a7d8',
  lilac: '#c3a5cf',
  lime: '#a4c639',
  magenta: '#b5297e',
  maroon: '#6b1f2a',
  mint: '#9ed8bd',
  mustard: '#cc9a1f',
  navy: '#1f2d50',
  olive: '#6b6b35',
  orange: '#e5772e',
  peach: '#f6b78f',
  pink: '#e58aa9',
  plum: '#6a3358',
  purple: '#6c4a9e',
  red: '#c0282d',
  rose: '#d98a94',
  rust: '#a6492b',
  salmon: '#ef8f78',
  sand: '#cdb98f',
  silver: '#b8bcc2',
  tan: '#c19a6b',
  taupe: '#8b7d6d',
  teal: '#1f7a7a',
  turquoise: '#35a7a5',
  violet: '#6f4fa0',
  white: '#ffffff',
  wine: '#6a1e34',
  yellow: '#efc52f',
}

/** Colours that only say the family when a finer word stands beside them: "Navy Blue" is navy. */
const families = new Set('black blue brown gray grey green orange pink purple red white yellow'.split(' '))

/** The tone of a colour's name; undefined for two colours at once ("Black/White") and for names nobody knows. */
function toneOf(name: string): string | undefined {
  const known = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word in colours)
  const fine = known.filter((word) => !families.has(word))
  const [tone, ...others] = fine.length > 0 ? fine : known
  return tone === undefined || others.length > 0 ? undefined : colours[tone]
}

/** The swatch of an option: a colour by its name, a size as text, nothing elsewhere or for a colour nobody can name. */
export function swatchFor(attributeCode: string, option: string): Swatch | undefined {
  if (/(^|_)colou?r$/.test(attributeCode)) {
    const value = toneOf(option)
    return value === undefined ? undefined : { type: 'color', value }
  }
  if (/(^|_)size$/.test(attributeCode)) return { type: 'text', value: option }
  return undefined
}
