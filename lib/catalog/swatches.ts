import { pictureSource } from '@/lib/image/picture-source'

/** How a value is drawn: a colour, a small picture (as `pictureSource` or full address), or its words. */
export type SwatchLook = { kind: 'color' | 'image' | 'text'; value: string }

/** Attribute code to option id to look. */
export type Swatches = Record<string, Record<string, SwatchLook>>

type SwatchAnswer = { value: string | null; thumbnail?: string | null } | null

type ConfigurableAnswer = {
  configurable_options?:
    | ({
        attribute_code: string | null
        values: ({ uid: string | null; swatch_data: SwatchAnswer } | null)[] | null
      } | null)[]
    | null
}

/** The look of a swatch as the backend describes it; `null` when it has none. */
export function swatchLook(swatch: SwatchAnswer | undefined): SwatchLook | null {
  if (!swatch?.value) return null
  if (swatch.thumbnail) return { kind: 'image', value: pictureSource(swatch.thumbnail) ?? swatch.thumbnail }
  return /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(swatch.value)
    ? { kind: 'color', value: swatch.value }
    : { kind: 'text', value: swatch.value }
}

/** The option id inside Magento's uid of a configurable value, `configurable/<attribute>/<option>` in base64. */
export function optionIdOf(uid: string): string | null {
  return /^configurable\/\d+\/(\d+)$/.exec(Buffer.from(uid, 'base64').toString('utf8'))?.[1] ?? null
}

/** Collects the looks of all values that some listed products offer. */
export function readSwatches(products: readonly (ConfigurableAnswer | object | null)[] | null | undefined): Swatches {
  const swatches: Swatches = {}
  for (const product of products ?? []) {
    if (!product || !('configurable_options' in product)) continue
    for (const option of product.configurable_options ?? []) {
      if (!option?.attribute_code) continue
      const looks = swatches[option.attribute_code] ?? {}
      swatches[option.attribute_code] = looks
      for (const value of option.values ?? []) {
        const look = swatchLook(value?.swatch_data)
        const id = value?.uid && optionIdOf(value.uid)
        if (id && look && look.kind !== 'text') looks[id] = look
      }
    }
  }
  return swatches
}
