import { describe, expect, test } from 'vitest'
import { demoCatalogue } from '../catalogue.ts'
import { translations } from './index.ts'

const shop = demoCatalogue()
const products = shop.products ?? []
/** Without letters, or with the same ones in every language: measures, fittings, classes. */
const isSaidAlike = (word: string) => /^(?:Ø ?)?[\d ×]+(?:cm|ml|mm|W)?$|^(?:E14|E27|G9|[A-G])$/.test(word)

describe.each(Object.entries(translations))('the demo shop in %s', (_view, { products: said, ...translation }) => {
  const missing = (keys: Iterable<string>, known: object) => [...keys].filter((key) => !(key in known))

  test('names every product, category, page and block', () => {
    expect(
      missing(
        products.filter((p) => p.visibility !== 'none').map(({ sku }) => sku),
        said,
      ),
    ).toEqual([])
    expect(
      missing(
        (shop.categories ?? []).map(({ path }) => path),
        translation.categories,
      ),
    ).toEqual([])
    expect(
      missing(
        (shop.pages ?? []).map(({ identifier }) => identifier),
        translation.pages,
      ),
    ).toEqual([])
    expect(
      missing(
        (shop.blocks ?? []).map(({ identifier }) => identifier),
        translation.blocks,
      ),
    ).toEqual([])
  })

  test('has a word for all that is chosen, filtered by or filled in', () => {
    const options = (shop.attributes ?? []).flatMap((attribute) => (attribute.options ?? []).map(({ value }) => value))
    const titles = products.flatMap(({ bundle, downloadable, customOptions }) => [
      ...(bundle?.options ?? []),
      ...(downloadable?.links ?? []),
      ...(downloadable?.samples ?? []),
      ...(customOptions ?? []).flatMap((option) => [option, ...(option.values ?? [])]),
    ])
    const words = [...options, ...titles.map(({ title }) => title)].filter((word) => !isSaidAlike(word))
    expect(missing(new Set(words), translation.words)).toEqual([])
  })

  test('says nothing of what is not there', () => {
    expect(Object.keys(said).filter((sku) => !products.some((product) => product.sku === sku))).toEqual([])
  })

  test('keeps the structure of its pages', () => {
    const tags = (html: string) => (html.match(/<(?!bdi)[a-z]\w*/g) ?? []).join()
    for (const { identifier, content } of shop.pages ?? [])
      expect(tags(translation.pages[identifier]?.content ?? ''), identifier).toBe(tags(content))
  })
})
