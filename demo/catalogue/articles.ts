import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { finishes, palette } from '../palette.ts'
import { imagesOf } from './pictures.ts'
import { lowestPriceOf, priceOf } from './pricing.ts'
import type { Recipe, Size } from './recipe.ts'
import { recipes, skuOf } from './recipes.ts'
import { safetyOf } from './safety.ts'
import { stockOf } from './stock.ts'

export type Product = NonNullable<CatalogueInput['products']>[number]

/** One way to have a product: a colour, a finish, a size, or a combination. */
type Choice = {
  /** How its SKU and URL end: "sage", "rust-65". */
  ending: string
  words: string[]
  look?: { word: string; label: string }
  size?: Size
  values: Record<string, string>
}

/** "Fjord table lamp" as an address: "fjord-table-lamp". */
export const addressOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

function looksOf(recipe: Recipe): { attribute: string; word: string; label: string }[] {
  return [
    ...(recipe.colors ?? []).map((word) => ({ attribute: 'color', word, label: palette[word].label })),
    ...(recipe.finishes ?? []).map((word) => ({ attribute: 'finish', word, label: finishes[word].label })),
  ]
}

function choicesOf(recipe: Recipe): Choice[] {
  const looks = looksOf(recipe)
  const sizes: (Size | undefined)[] = recipe.sizes ? [...recipe.sizes] : [undefined]
  return (looks.length > 0 ? looks : [undefined]).flatMap((look) =>
    sizes.map((size) => ({
      ending: [look?.word, size?.slug].filter(Boolean).join('-'),
      words: [look?.label, size?.label].filter((word) => word !== undefined),
      ...(look ? { look } : {}),
      ...(size ? { size } : {}),
      values: {
        ...(look ? { [look.attribute]: look.label } : {}),
        ...(size ? { size: size.label } : {}),
      },
    })),
  )
}

function factsOf(recipe: Recipe, size?: Size): Record<string, string | string[]> {
  const { facts } = recipe
  const values: Record<string, string | string[] | undefined> = {
    material: facts.material,
    room: facts.room,
    style: facts.style,
    height: `${size?.height ?? facts.height} mm`,
    width: `${size?.width ?? facts.width} mm`,
    depth: `${size?.depth ?? facts.depth} mm`,
    care: facts.care,
    made_in: facts.madeIn,
    bulb_fitting: facts.bulb,
    wattage: facts.watts === undefined ? undefined : `${facts.watts} W`,
    dimmable: facts.dimmable === undefined ? undefined : facts.dimmable ? '1' : '0',
    energy_class: facts.energy,
    capacity: facts.capacity === undefined ? undefined : `${facts.capacity} ml`,
    unit_price_content: facts.pieces === undefined ? undefined : `${facts.pieces} piece`,
    lowest_price_30d: lowestPriceOf(recipe, size?.extra),
    ...safetyOf(recipe),
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])),
  )
}

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

/** What the product and each of its choices share. */
function described(recipe: Recipe, index: number) {
  return {
    shortDescription: `<p>${recipe.short}</p>`,
    description: paragraphs(recipe.story),
    metaTitle: recipe.name,
    metaDescription: recipe.short,
    weight: recipe.facts.weight,
    createdAt: createdAt(recipe, index),
    ...(recipe.isNew ? { newFrom: '2026-09-01', newTo: '2027-12-31' } : {}),
  } satisfies Partial<Product>
}

/** New things are the youngest; the rest came one every four days from January 2026 on. */
function createdAt(recipe: Recipe, index: number): string {
  const start = recipe.isNew ? Date.UTC(2026, 8, 1, 9) : Date.UTC(2026, 0, 5, 9)
  const step = recipe.isNew ? 1 : 4
  return new Date(start + index * step * 86_400_000).toISOString()
}

const offered = new Set(recipes.map(skuOf))

function linksOf(recipe: Recipe): NonNullable<Product['links']> {
  const known = (skus: string[] = []): string[] => skus.filter((sku) => offered.has(sku))
  return { related: known(recipe.related), upsell: known(recipe.upsell), crosssell: known(recipe.crosssell) }
}

/** What may be engraved, and what it costs. */
function optionsOf({ engraving }: Recipe): Pick<Product, 'customOptions'> {
  if (!engraving) return {}
  const { price, letters } = engraving
  return {
    customOptions: [
      { title: 'Engraving', type: 'field', price: price.toFixed(2), maxCharacters: letters, position: 1 },
    ],
  }
}

/** Cheaper by the number, for everybody. */
const tiersOf = ({ tiers = {} }: Recipe): Pick<Product, 'tierPrices'> => ({
  tierPrices: Object.entries(tiers).map(([quantity, percent]) => ({
    quantity: Number(quantity),
    percent: percent.toFixed(2),
  })),
})

/** The articles of one recipe: a simple product, or a configurable one followed by its children. */
export function articlesOf(recipe: Recipe, index: number, categories: Product['categories']): Product[] {
  const sku = skuOf(recipe)
  const urlKey = addressOf(recipe.name)
  const choices = choicesOf(recipe)
  const first = choices[0]?.look?.word
  const shared = described(recipe, index)
  const single = choices.length === 1 ? choices[0] : undefined
  if (single)
    return [
      {
        ...shared,
        ...priceOf(recipe),
        ...optionsOf(recipe),
        ...tiersOf(recipe),
        sku,
        type: 'simple',
        name: recipe.name,
        urlKey,
        categories,
        attributes: { ...factsOf(recipe), ...single.values },
        images: imagesOf(recipe.key, recipe.name, single.look, first),
        links: linksOf(recipe),
        stock: stockOf(sku, recipe.stock?.[single.ending]),
      },
    ]
  const children = choices.map((choice): Product => {
    const childSku = `${sku}-${choice.ending}`
    return {
      ...shared,
      ...priceOf(recipe, choice.size?.extra),
      ...tiersOf(recipe),
      sku: childSku,
      type: 'simple',
      name: `${recipe.name}, ${choice.words.join(', ').toLowerCase()}`,
      urlKey: `${urlKey}-${choice.ending}`,
      visibility: 'none',
      attributes: { ...factsOf(recipe, choice.size), ...choice.values },
      images: imagesOf(recipe.key, recipe.name, choice.look, first),
      stock: stockOf(childSku, recipe.stock?.[choice.ending]),
    }
  })
  const parent: Product = {
    ...shared,
    sku,
    type: 'configurable',
    name: recipe.name,
    urlKey,
    categories,
    attributes: factsOf(recipe),
    images: imagesOf(recipe.key, recipe.name, undefined, first),
    configurable: {
      attributes: Object.keys(choices[0]?.values ?? {}),
      variants: choices.map((choice) => ({ sku: `${sku}-${choice.ending}`, values: choice.values })),
    },
    links: linksOf(recipe),
  }
  return [parent, ...children]
}
