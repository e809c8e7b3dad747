import type { Product } from '../../../contracts/catalogue.ts'

const parts = { bundle: 'bundle', grouped: 'grouped', downloadable: 'downloadable' } as const

/** Why a product of this type cannot be made of what it names, in words that say what to change; null when it can. */
export function faultOfParts(product: Product): string | null {
  const { type, sku } = product
  if (type in parts && !product[type as keyof typeof parts]) {
    return `a ${type} product needs to say what it is made of: "${type}" is missing`
  }
  const made = Object.values(parts).find((part) => part !== type && product[part] !== undefined)
  if (made) return `it is ${type}, but names the parts of a ${made} product`
  if (childSkus(product).includes(sku)) return 'it cannot be a part of itself'
  if (type === 'grouped' && product.customOptions?.length) return 'a grouped product has no options: its members have'
  if (type === 'bundle' && product.bundle?.priceType === 'dynamic' && product.customOptions?.length) {
    return 'a bundle with a dynamic price takes no customizable options'
  }
  if (type === 'bundle' && product.specialPrice !== undefined && Number(product.specialPrice) > 100) {
    return 'the special price of a bundle is the percentage that is still asked: 100 at most'
  }
  return null
}

/** Whether the product has a price of its own. A configurable product may have one; what counts is that of its variants. */
export function needsPrice({ type, bundle }: Product): boolean {
  return type === 'bundle' ? bundle?.priceType === 'fixed' : type !== 'configurable' && type !== 'grouped'
}

/** The SKUs that a bundle or a group is made of. */
export function childSkus({ bundle, grouped }: Product): string[] {
  const selections = (bundle?.options ?? []).flatMap((option) => option.selections)
  return [...selections, ...(grouped?.members ?? [])].map(({ sku }) => sku)
}
