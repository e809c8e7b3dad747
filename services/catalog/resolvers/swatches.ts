import type { Option } from '../store/structure.ts'

const typenames: Record<string, string> = { color: 'ColorSwatchData', image: 'ImageSwatchData', text: 'TextSwatchData' }

/** How a choice is shown: a colour (#rrggbb), a picture below media/attribute/swatch, or a short text. Null without one. */
export function swatchOf({ swatch }: Option, baseUrl: string) {
  if (!swatch) return null
  const __typename = typenames[swatch.type] ?? 'TextSwatchData'
  if (swatch.type !== 'image') return { __typename, value: swatch.value }
  const thumbnail = `${baseUrl}/media/attribute/swatch/${swatch.value.replace(/^\/+/, '')}`
  return { __typename, value: swatch.value, thumbnail }
}
