import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chosenOptions, typedOptions } from '../contracts/catalogue/product-parts.ts'
import { catalogueBundle } from '../contracts/catalogue.ts'
import { demoCatalogue } from './catalogue.ts'

const shop = catalogueBundle.parse(demoCatalogue())
const visible = shop.products.filter((product) => product.visibility === 'both')
const options = new Map(
  shop.attributes.map((a) => [a.code, { input: a.input, values: new Set(a.options.map((o) => o.value)) }]),
)
const repeated = (words: string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index)
const pictures = join(import.meta.dirname, 'pictures/catalog')

describe('the demo catalogue', () => {
  it('is the same on every call', () => {
    expect(JSON.stringify(demoCatalogue())).toBe(JSON.stringify(demoCatalogue()))
  })

  it('is large enough to look like a shop', () => {
    expect(visible.length).toBeGreaterThanOrEqual(40)
    expect(shop.products.length).toBeGreaterThanOrEqual(150)
    expect(shop.reviews.length).toBeGreaterThanOrEqual(130)
  })

  it('never uses a SKU, an address or a category path twice', () => {
    expect(repeated(shop.products.map((p) => p.sku))).toEqual([])
    expect(repeated(shop.products.map((p) => p.urlKey))).toEqual([])
    expect(repeated(shop.categories.map((c) => c.path))).toEqual([])
    expect(repeated(shop.categories.map((c) => c.urlKey))).toEqual([])
  })

  it('puts every visible product into a category that exists, and parents before children', () => {
    const paths = shop.categories.map((c) => c.path)
    for (const product of visible) {
      expect(product.categories.length, product.sku).toBeGreaterThan(0)
      for (const { path } of product.categories) expect(paths, product.sku).toContain(path)
    }
    for (const path of paths.filter((p) => p.includes('/')))
      expect(paths.indexOf(path.slice(0, path.lastIndexOf('/')))).toBeLessThan(paths.indexOf(path))
  })

  it('leaves no category empty', () => {
    const used = new Set(visible.flatMap((p) => p.categories.map((c) => c.path)))
    const empty = shop.categories.filter(
      (c) => ![...used].some((path) => path === c.path || path.startsWith(`${c.path}/`)),
    )
    expect(empty.map((c) => c.path)).toEqual([])
  })

  it('names only attributes and options that exist', () => {
    for (const product of shop.products)
      for (const [code, value] of Object.entries(product.attributes)) {
        const attribute = options.get(code)
        expect(attribute, `${product.sku}: ${code}`).toBeDefined()
        if (attribute?.input !== 'select' && attribute?.input !== 'multiselect') continue
        for (const one of [value].flat()) expect([...attribute.values], `${product.sku}: ${code}`).toContain(one)
      }
  })

  it('gives every configurable product children that differ in what it says they differ in', () => {
    const bySku = new Map(shop.products.map((p) => [p.sku, p]))
    for (const product of shop.products.filter((p) => p.type === 'configurable')) {
      const { attributes, variants } = product.configurable ?? { attributes: [], variants: [] }
      expect(variants.length, product.sku).toBeGreaterThan(1)
      for (const variant of variants) {
        expect(Object.keys(variant.values), variant.sku).toEqual(attributes)
        for (const code of attributes) expect(bySku.get(variant.sku)?.attributes[code]).toBe(variant.values[code])
      }
      expect(repeated(variants.map((v) => JSON.stringify(v.values)))).toEqual([])
    }
  })

  it('links, reviews and pictures only what exists', () => {
    const skus = new Set(visible.map((p) => p.sku))
    for (const product of shop.products) {
      for (const sku of Object.values(product.links).flat()) expect(skus, `${product.sku} links ${sku}`).toContain(sku)
      expect(Object.values(product.links).flat(), product.sku).not.toContain(product.sku)
      expect(product.images.length, `${product.sku} has a picture`).toBeGreaterThan(0)
      for (const { file } of product.images) expect(existsSync(join(pictures, 'product', file)), file).toBe(true)
    }
    for (const { sku } of shop.reviews) expect(skus).toContain(sku)
    for (const { image } of shop.categories)
      if (image) expect(existsSync(join(pictures, 'category', image)), image).toBe(true)
  })

  it('prices everything that can be bought in dollars, euros and pounds, and reduces downwards', () => {
    // What is put together of other products costs what they cost.
    for (const product of shop.products.filter((p) => !['configurable', 'grouped', 'bundle'].includes(p.type))) {
      expect(Object.keys(product.prices).sort(), product.sku).toEqual(['EUR', 'GBP'])
      for (const { price, specialPrice } of [product, ...Object.values(product.prices)]) {
        expect(Number(price), product.sku).toBeGreaterThan(0)
        if (specialPrice) expect(Number(specialPrice), product.sku).toBeLessThan(Number(price))
      }
    }
  })

  it('sells every type of product, with every kind of option', () => {
    const types = new Set(visible.map(({ type }) => type))
    expect([...types].sort()).toEqual(['bundle', 'configurable', 'downloadable', 'grouped', 'simple', 'virtual'])
    const kinds = new Set(shop.products.flatMap(({ customOptions }) => (customOptions ?? []).map(({ type }) => type)))
    expect([...kinds].sort()).toEqual([...typedOptions, ...chosenOptions].sort())
    expect(shop.products.filter(({ tierPrices }) => tierPrices.length > 0).length).toBeGreaterThan(0)
  })

  it('puts sets together of what it sells, and has the files it promises', () => {
    const skus = new Map(shop.products.map((p) => [p.sku, p.type]))
    for (const { bundle, grouped, downloadable } of shop.products) {
      const parts = [...(bundle?.options.flatMap(({ selections }) => selections) ?? []), ...(grouped?.members ?? [])]
      for (const { sku } of parts) expect(skus.get(sku), sku).toBe('simple')
      for (const { content } of [...(downloadable?.links ?? []), ...(downloadable?.samples ?? [])])
        expect('file' in content && existsSync(join(import.meta.dirname, 'downloads', content.file))).toBe(true)
    }
  })

  it('has stock in every state', () => {
    const states = shop.products
      .filter((p) => p.type === 'simple')
      .map(({ stock }) =>
        stock.quantity > stock.lowStockThreshold
          ? 'plenty'
          : stock.quantity > 0
            ? 'low'
            : stock.backorders
              ? 'backorder'
              : 'out',
      )
    for (const state of ['plenty', 'low', 'backorder', 'out'])
      expect(states.filter((s) => s === state).length, state).toBeGreaterThan(4)
  })

  it('has the pages and blocks the shop asks for', () => {
    expect(shop.pages.map((p) => p.identifier)).toEqual(
      expect.arrayContaining(['home', 'about', 'shipping', 'returns', 'privacy', 'accessibility', 'contact']),
    )
    expect(shop.blocks.map((b) => b.identifier).sort()).toEqual(
      expect.arrayContaining(['announcement', 'footer_links', 'size_guide']),
    )
  })

  it('rates as people do: mostly five stars, more ones than twos', () => {
    const stars = (n: number) => shop.reviews.filter((r) => r.ratings.Rating === n).length
    expect(stars(5)).toBeGreaterThan(shop.reviews.length / 2)
    expect(stars(1)).toBeGreaterThan(0)
    expect(stars(4)).toBeGreaterThan(stars(3))
  })
})
