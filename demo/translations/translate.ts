import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { Translation } from './translation.ts'

type Product = NonNullable<CatalogueInput['products']>[number]
type Attribute = NonNullable<CatalogueInput['attributes']>[number]

/** Store view code to translation. */
export type Translations = Record<string, Translation>

/** The catalogue with what is known of it in other languages; data that no translation names is left as it is. */
export function translate(catalogue: CatalogueInput, translations: Translations): CatalogueInput {
  const parents = parentsOf(catalogue.products ?? [])
  const each = <T>(pick: (translation: Translation) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      Object.entries(translations).flatMap(([view, translation]) => {
        const found = pick(translation)
        return found === undefined ? [] : [[view, found]]
      }),
    )
  const titles = <T extends { title: string }>(part: T): T & { titles: Record<string, string> } => ({
    ...part,
    titles: each(({ words }) => words[part.title]),
  })

  return {
    ...catalogue,
    attributes: (catalogue.attributes ?? []).map((attribute) => ({
      ...attribute,
      labels: each(({ attributes }) => attributes[attribute.code]),
      options: optionsOf(attribute).map((option) => ({ ...option, labels: each(({ words }) => words[option.value]) })),
    })),
    categories: (catalogue.categories ?? []).map((category) => ({
      ...category,
      translations: each(({ categories }) => {
        const text = categories[category.path]
        return (
          text && {
            name: text.name,
            ...addressed(text.name),
            description: `<p>${text.about}</p>`,
            metaTitle: text.name,
            metaDescription: text.about,
          }
        )
      }),
    })),
    products: (catalogue.products ?? []).map((product) => ({
      ...product,
      ...(product.bundle && { bundle: { ...product.bundle, options: product.bundle.options.map(titles) } }),
      ...(product.downloadable && {
        downloadable: {
          ...product.downloadable,
          links: product.downloadable.links.map(titles),
          samples: (product.downloadable.samples ?? []).map(titles),
        },
      }),
      ...(product.customOptions && {
        customOptions: product.customOptions.map((option) => ({
          ...titles(option),
          values: (option.values ?? []).map(titles),
        })),
      }),
      translations: each((translation) => productText(product, parents.get(product.sku), translation)),
    })),
    pages: (catalogue.pages ?? []).map((page) => ({
      ...page,
      translations: each(({ pages }) => pages[page.identifier]),
    })),
    blocks: (catalogue.blocks ?? []).map((block) => ({
      ...block,
      translations: each(({ blocks }) => blocks[block.identifier]),
    })),
  }
}

/** A name as an address: "Türme & Höhen" is "tuerme-hoehen". A script that has no Latin letters keeps the English one. */
function addressed(name: string): { urlKey?: string } {
  const latin = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
  const key = latin.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return /\p{L}/u.test(key) && !/[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]/u.test(latin) ? { urlKey: key } : {}
}

const optionsOf = ({ options }: Attribute) => options ?? []

type Parent = { sku: string; choice: string[] }

/** Of each choice, what it is a choice of, and the words that tell it from the others. */
function parentsOf(products: Product[]): Map<string, Parent> {
  return new Map(
    products.flatMap(({ sku, configurable }) =>
      (configurable?.variants ?? []).map((variant): [string, Parent] => [
        variant.sku,
        { sku, choice: Object.values(variant.values) },
      ]),
    ),
  )
}

function productText(product: Product, parent: Parent | undefined, { products, words }: Translation) {
  const text = products[parent?.sku ?? product.sku]
  if (!text) return undefined
  const choice = (parent?.choice ?? []).map((word) => words[word] ?? word)
  return {
    name: [text.name, ...choice].join(', '),
    ...(parent ? {} : addressed(text.name)),
    shortDescription: `<p>${text.short}</p>`,
    description: text.story.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
    metaTitle: text.name,
    metaDescription: text.short,
  }
}
