import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { abuse, isRefused } from '../../scripts/abuse/corpus.ts'
import { openTestCommerce, type TestCommerce } from '../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../support/small-shop.ts'

describe('the abuse corpus', () => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce('SQLite', smallConfiguration, smallCatalogue, { introspection: false })
  })
  afterAll(() => shop.close())

  test('holds at least 100 requests, each of its own kind', () => {
    expect(abuse.length).toBeGreaterThanOrEqual(100)
    expect(new Set(abuse.map(({ family, name }) => `${family}: ${name}`)).size).toBe(abuse.length)
  })

  test.each(abuse.map((one) => [`${one.family}: ${one.name}`, one] as const))('%s', async (_title, one) => {
    const { method, headers, path, body } = one
    const response = await fetch(`${shop.url}${path}`, { method, headers, ...(body !== undefined && { body }) })
    const text = await response.text()
    expect(isRefused(response.status, text), `${response.status} ${text.slice(0, 300)}`).toBe(true)
    // Nothing of the inside comes out: no stack, no SQL, no path.
    expect(text).not.toMatch(/node_modules|sqlite|at \w+ \(|select .* from/i)
  })

  test('an ordinary question is no abuse: the corpus can fail', async () => {
    const query = '{ products(search: "mug") { items { sku name } } }'
    const response = await fetch(`${shop.url}/graphql?query=${encodeURIComponent(query)}`)
    expect(isRefused(response.status, await response.text())).toBe(false)
  })
})
