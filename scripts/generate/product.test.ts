import { expect, test } from 'vitest'
import { catalogueBundle } from '../../contracts/catalogue.ts'
import { generatedCatalogue } from './catalogue.ts'
import { familySize } from './product.ts'

const bundles = (products: number, batch: number) => [...generatedCatalogue(products, batch)]

test('every generated bundle is one that the services take', () => {
  for (const bundle of bundles(100, 50)) expect(catalogueBundle.safeParse(bundle).error).toBeUndefined()
})

test('there are two hundred categories and forty attributes', () => {
  const [structure] = bundles(1, 1)
  expect(structure?.categories).toHaveLength(200)
  expect(new Set(structure?.categories?.map(({ path }) => path)).size).toBe(200)
  expect(structure?.attributes).toHaveLength(40)
})

test('a product is the same in a small catalogue and in a large one, in small batches and in large ones', () => {
  const all = (products: number, batch: number) => bundles(products, batch).flatMap(({ products: some }) => some ?? [])
  expect(all(200, 7).slice(0, 40)).toEqual(all(40, 40))
})

test('a whole family has all its kinds, and nothing comes twice', () => {
  const products = bundles(3 * familySize, 100).flatMap(({ products: some }) => some ?? [])
  expect(new Set(products.map(({ type }) => type))).toEqual(
    new Set(['configurable', 'simple', 'virtual', 'bundle', 'grouped', 'downloadable']),
  )
  expect(products.some(({ customOptions }) => customOptions)).toBe(true)
  expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length)
  expect(new Set(products.map(({ urlKey }) => urlKey)).size).toBe(products.length)
})
