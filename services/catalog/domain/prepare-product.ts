import type { Product } from '../../../contracts/catalogue.ts'
import { preparedTiers } from './prepare-tiers.ts'
import type { PriceRow, Tier } from './price.ts'
import { faultOfParts, needsPrice } from './product-parts.ts'

export type KnownAttribute = {
  id: number
  code: string
  input: string
  /** Option ids by the admin label that products name. */
  options: Map<string, number>
}

/** What a product is written against. */
export type Lookup = {
  attribute(code: string): KnownAttribute | undefined
  categoryId(path: string): number | undefined
  toMinor(amount: string, currency: string): number
  baseCurrency: string
  websiteCode: string
}

export type PreparedValue = { attributeId: number; optionId: number | null; value: string | null }
export type PreparedProduct = {
  values: PreparedValue[]
  categories: { id: number; position: number }[]
  prices: PriceRow[]
  tiers: Tier[]
  superAttributes: number[]
  variants: { sku: string; options: { attributeId: number; optionId: number }[] }[]
}
export type Prepared = { ok: true; rows: PreparedProduct } | { ok: false; reason: string }

class Refusal extends Error {}

/**
 * Turns the names in a product into ids. A product that names something unknown is refused as a whole, with a reason that
 * says what to add: half a product in a shop is worse than none.
 */
export function prepareProduct(product: Product, lookup: Lookup): Prepared {
  try {
    const fault = faultOfParts(product)
    if (fault) throw new Refusal(fault)
    return {
      ok: true,
      rows: {
        values: Object.entries(product.attributes).flatMap(([code, given]) => valuesOf(code, given, lookup)),
        categories: categoriesOf(product, lookup),
        prices: pricesOf(product, lookup),
        tiers: preparedTiers(product, lookup),
        superAttributes: (product.configurable?.attributes ?? []).map((code) => choosable(code, lookup).id),
        variants: variantsOf(product, lookup),
      },
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message }
    throw error
  }
}

function known(code: string, lookup: Lookup): KnownAttribute {
  const attribute = lookup.attribute(code)
  if (!attribute) throw new Refusal(`unknown attribute "${code}": add it to the attributes first`)
  return attribute
}

function choosable(code: string, lookup: Lookup): KnownAttribute {
  const attribute = known(code, lookup)
  if (attribute.input !== 'select') throw new Refusal(`attribute "${code}" is no select: variants cannot differ by it`)
  return attribute
}

function optionOf(attribute: KnownAttribute, label: string): number {
  const option = attribute.options.get(label)
  if (option === undefined) throw new Refusal(`unknown option "${label}" of attribute "${attribute.code}"`)
  return option
}

function valuesOf(code: string, given: string | string[], lookup: Lookup): PreparedValue[] {
  const attribute = known(code, lookup)
  const values = (Array.isArray(given) ? given : [given]).filter((value) => value !== '')
  if (attribute.input === 'select' && values.length > 1) throw new Refusal(`attribute "${code}" takes one option`)
  if (attribute.input === 'select' || attribute.input === 'multiselect') {
    return [...new Set(values)].map((label) => ({
      attributeId: attribute.id,
      optionId: optionOf(attribute, label),
      value: null,
    }))
  }
  return values.slice(0, 1).map((value) => ({
    attributeId: attribute.id,
    optionId: null,
    value: attribute.input === 'boolean' ? (/^(1|yes|true)$/i.test(value) ? '1' : '0') : value,
  }))
}

function categoriesOf({ categories }: Product, lookup: Lookup): { id: number; position: number }[] {
  const positions = new Map<number, number>()
  for (const { path, position } of categories) {
    const id = lookup.categoryId(path)
    if (id === undefined) throw new Refusal(`unknown category "${path}": add it to the categories first`)
    positions.set(id, position)
  }
  return [...positions].map(([id, position]) => ({ id, position }))
}

function pricesOf(product: Product, { toMinor, baseCurrency }: Lookup): PriceRow[] {
  if (needsPrice(product) && product.price === undefined) throw new Refusal('it has no price')
  // What a dynamic bundle or a group costs is the price of its parts; a bundle's special price is a share, kept with it.
  if (product.type === 'grouped' || (product.type === 'bundle' && !needsPrice(product))) return []
  const reduced = product.type !== 'bundle'
  const row = (currency: string, price: string, special: string | undefined): PriceRow => ({
    currency,
    priceMinor: toMinor(price, currency),
    specialMinor: special === undefined || !reduced ? null : toMinor(special, currency),
  })
  const others = Object.entries(product.prices).filter(([currency]) => currency !== baseCurrency)
  return [
    ...(product.price === undefined ? [] : [row(baseCurrency, product.price, product.specialPrice)]),
    ...others.map(([currency, { price, specialPrice }]) => row(currency, price, specialPrice)),
  ]
}

function variantsOf({ type, configurable }: Product, lookup: Lookup): PreparedProduct['variants'] {
  if (type !== 'configurable') return []
  if (!configurable) throw new Refusal('a configurable product needs to say what varies: "configurable" is missing')
  const combinations = new Set<string>()
  return configurable.variants.map(({ sku, values }) => {
    const options = configurable.attributes.map((code) => {
      const label = values[code]
      if (label === undefined) throw new Refusal(`variant "${sku}" does not say its "${code}"`)
      const attribute = choosable(code, lookup)
      return { attributeId: attribute.id, optionId: optionOf(attribute, label) }
    })
    const combination = options.map(({ optionId }) => optionId).join('/')
    if (combinations.has(combination)) throw new Refusal(`variant "${sku}" repeats the combination of another`)
    combinations.add(combination)
    return { sku, options }
  })
}
