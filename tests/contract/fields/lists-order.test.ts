import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { listsCatalogue } from '../../support/lists-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const review = (sku: string, nickname: string, stars: number) => ({
  sku,
  nickname,
  title: 'As it is',
  text: `It is what ${nickname} wanted.`,
  ratings: { Rating: stars },
})

describe.each(engines)('the order of lists on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    const reviews = [
      review('cube', 'Ann', 5),
      review('ball', 'Ann', 5),
      review('ball', 'Bob', 5),
      review('stick', 'Ann', 2),
    ]
    shop = await openTestCommerce(engine, smallConfiguration, { ...listsCatalogue, reviews })
  })
  afterAll(() => shop.close())

  async function skus(sort: string): Promise<string[]> {
    const query = `{ products(filter: { category_url_path: { eq: "light" } }, sort: { ${sort} }) { items { sku } } }`
    const { products } = await shop.data<{ products: { items: { sku: string }[] } }>(query)
    return products.items.map(({ sku }) => sku)
  }

  test('C7: products sort by rating, of equals the one more people rated, and the unrated last either way', async () => {
    expect(await skus('rating_summary: DESC')).toEqual(['ball', 'cube', 'stick', 'arc'])
    expect(await skus('rating_summary: ASC')).toEqual(['stick', 'cube', 'ball', 'arc'])
  })

  test('C7: products sort by when they came', async () => {
    const newest = await skus('created_at: DESC')
    expect(newest).toHaveLength(4)
    await shop.commerce.writeCatalogue({
      ...listsCatalogue,
      products: listsCatalogue.products?.flatMap((product) =>
        product.sku === 'stick' ? { ...product, sku: 'late', urlKey: 'late', name: 'Late lamp' } : [],
      ),
    })
    expect((await skus('created_at: DESC'))[0]).toBe('late')
  })

  test('C7: a review that is taken back counts no more', async () => {
    const { reviews } = await shop.admin<{ reviews: { items: { id: number; sku: string }[] } }>(
      '{ reviews(sku: "ball") { items { id sku } } }',
    )
    for (const { id } of reviews.items) {
      await shop.admin('mutation($id: Int!) { rejectReview(id: $id) { id } }', { id })
    }
    await expect.poll(async () => (await skus('rating_summary: DESC'))[0], { timeout: 20_000 }).toBe('cube')
  })
})
