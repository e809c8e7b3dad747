import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount, type Shopper } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { reviewCatalogue, reviewConfiguration } from '../../support/review-shop.ts'

type Review = { summary: string; product: { sku: string } }
type AdminReviews = { totalCount: number; items: { id: number; status: string; verified: boolean; sku: string }[] }

const create = `mutation ($input: CreateProductReviewInput!) { createProductReview(input: $input) { review { summary } } }`

describe.each(engines)('reviews by customers on %s', (engine) => {
  let shop: TestCommerce
  let shopper: Shopper
  beforeAll(async () => {
    shop = await openTestCommerce(engine, reviewConfiguration, reviewCatalogue)
    shopper = await openAccount(shop)
    const input = { sku: 'bowl', nickname: 'Ada', summary: 'Round', text: 'It is round.', ratings: [] }
    await shop.data(create, { input }, shopper.headers)
    await shop.data(create, { input: { ...input, sku: 'vase', summary: 'Tall' } }, shopper.headers)
  })
  afterAll(() => shop.close())

  const own = async (headers = shopper.headers, args = '') => {
    const query = `{ customer { reviews${args} { items { summary product { sku } } page_info { current_page total_pages } } } }`
    const { customer } = await shop.data<{ customer: { reviews: { items: Review[]; page_info: object } } }>(
      query,
      {},
      headers,
    )
    return customer.reviews
  }
  const waiting = async (status = 'pending') => {
    const query = `{ reviews(status: ${status}) { totalCount items { id status verified sku } } }`
    return (await shop.admin<{ reviews: AdminReviews }>(query)).reviews
  }
  const count = async (sku: string) => {
    const query = `{ products(filter: {sku: {eq: "${sku}"}}) { items { review_count } } }`
    return (await shop.data<{ products: { items: { review_count: number }[] } }>(query)).products.items[0]?.review_count
  }

  test('Customer.reviews tells customers their own reviews, those that wait among them', async () => {
    const { items, page_info } = await own()
    expect(items).toEqual([
      { summary: 'Tall', product: { sku: 'vase' } },
      { summary: 'Round', product: { sku: 'bowl' } },
    ])
    expect(page_info).toEqual({ current_page: 1, total_pages: 1 })
    expect((await own(shopper.headers, '(pageSize: 1, currentPage: 2)')).items).toMatchObject([{ summary: 'Round' }])
    expect((await own((await openAccount(shop)).headers)).items).toEqual([])
  })

  test('a merchant approves, rejects and deletes what waits, and shoppers see what was approved', async () => {
    const { totalCount, items } = await waiting()
    expect(totalCount).toBe(2)
    expect(items).toMatchObject([
      { sku: 'vase', verified: false },
      { sku: 'bowl', verified: false },
    ])
    const act = (mutation: string, id = 0) =>
      shop.admin(`mutation { ${mutation}(id: ${id})${mutation === 'deleteReview' ? '' : ' { status }'} }`)
    await act('approveReview', items[1]?.id)
    expect(await count('bowl')).toBe(1)
    await act('rejectReview', items[1]?.id)
    expect(await count('bowl')).toBe(0)
    await act('deleteReview', items[0]?.id)
    expect((await own()).items).toMatchObject([{ summary: 'Round' }])
    await expect(act('approveReview', 99999)).rejects.toThrow('There is no review 99999.')
  })

  test('ratings are shown in the order in which they were given', async () => {
    const settings = { ...reviewConfiguration, catalog: { reviews: { moderated: false } } }
    await shop.commerce.writeConfiguration(settings)
    for (const name of ['Quality', 'Price']) await shop.admin(`mutation { saveRating(name: "${name}") { id } }`)
    type Rating = { id: string; name: string; values: { value_id: string }[] }
    const { productReviewRatingsMetadata } = await shop.data<{ productReviewRatingsMetadata: { items: Rating[] } }>(
      '{ productReviewRatingsMetadata { items { id name values { value_id } } } }',
    )
    const ratings = ['Quality', 'Price'].map((wanted) => {
      const rating = productReviewRatingsMetadata.items.find(({ name }) => name === wanted)
      return { id: rating?.id, value_id: rating?.values[3]?.value_id }
    })
    const input = { sku: 'bowl', nickname: 'Ada', summary: 'Twice', text: 'Rated.', ratings }
    await shop.data(create, { input }, shopper.headers)
    const { customer } = await shop.data<{ customer: object }>(
      '{ customer { reviews(pageSize: 1) { items { average_rating ratings_breakdown { name value } } } } }',
      {},
      shopper.headers,
    )
    const ratings_breakdown = ['Quality', 'Price'].map((name) => ({ name, value: '4' }))
    expect(customer).toEqual({ reviews: { items: [{ average_rating: 80, ratings_breakdown }] } })
    for (const name of ['Quality', 'Price']) {
      await shop.admin(`mutation { saveRating(name: "${name}", active: false) { id } }`)
    }
  })

  test('a merchant decides what is rated', async () => {
    await shop.admin('mutation { saveRating(name: "Comfort", position: 0) { id } }')
    const query = '{ productReviewRatingsMetadata { items { name } } }'
    const names = async () => {
      const answer = await shop.data<{ productReviewRatingsMetadata: { items: { name: string }[] } }>(query)
      return answer.productReviewRatingsMetadata.items.map(({ name }) => name)
    }
    expect(await names()).toEqual(['Comfort', 'Rating'])
    await shop.admin('mutation { saveRating(name: "Comfort", active: false) { id } }')
    expect(await names()).toEqual(['Rating'])
  })
})
