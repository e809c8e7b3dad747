import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { reviewCatalogue, reviewConfiguration } from '../../support/review-shop.ts'

type Review = Record<string, unknown>
type Reviews = { items: Review[]; page_info: object }
type Product = { rating_summary: number; review_count: number; reviews: Reviews }
type Rating = { id: string; name: string; values: { value: string; value_id: string }[] }

const reviewFields = 'nickname summary text average_rating created_at ratings_breakdown { name value } product { sku }'
const create = `mutation ($input: CreateProductReviewInput!) {
  createProductReview(input: $input) { review { ${reviewFields} } } }`

describe.each(engines)('reviews on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, reviewConfiguration, reviewCatalogue)
  })
  afterAll(() => shop.close())

  const product = async (args = '', store = 'default') => {
    const query = `{ products(filter: {sku: {eq: "vase"}}) { items { rating_summary review_count
      reviews${args} { items { ${reviewFields} } page_info { current_page page_size total_pages } } } } }`
    const { products } = await shop.data<{ products: { items: Product[] } }>(query, {}, { store })
    return products.items[0] as Product
  }
  const input = async (changes: object = {}) => {
    const [rating] = await ratings()
    const [, , , four] = rating?.values ?? []
    const ratingsGiven = [{ id: rating?.id, value_id: four?.value_id }]
    return { sku: 'vase', nickname: 'Max', summary: 'Good', text: 'Quite good.', ratings: ratingsGiven, ...changes }
  }
  const ratings = async () => {
    const query = '{ productReviewRatingsMetadata { items { id name values { value value_id } } } }'
    const answer = await shop.data<{ productReviewRatingsMetadata: { items: Rating[] } }>(query)
    return answer.productReviewRatingsMetadata.items
  }
  const refusal = async (changes: object) => (await shop.ask(create, { input: await input(changes) })).errors?.[0]

  test('a product tells its reviews, the newest first, in pages', async () => {
    const { rating_summary, review_count, reviews } = await product('(pageSize: 1)')
    expect({ rating_summary, review_count }).toEqual({ rating_summary: 80, review_count: 2 })
    expect(reviews).toEqual({
      items: [
        {
          nickname: 'Lee',
          summary: 'Fine',
          text: 'It leaks a bit.',
          average_rating: 60,
          created_at: '2026-02-01 10:00:00',
          ratings_breakdown: [{ name: 'Rating', value: '3' }],
          product: { sku: 'vase' },
        },
      ],
      page_info: { current_page: 1, page_size: 1, total_pages: 2 },
    })
  })

  test('a page beyond the last is the last', async () => {
    const { reviews } = await product('(pageSize: 1, currentPage: 9)')
    expect(reviews).toMatchObject({ items: [{ nickname: 'Kim' }], page_info: { current_page: 2 } })
  })

  test('pages below one are refused', async () => {
    const ask = async (args: string) =>
      (await shop.ask(`{ products(filter: {sku: {eq: "vase"}}) { items { reviews(${args}) { items { text } } } } }`))
        .errors?.[0]?.message
    expect(await ask('currentPage: 0')).toBe('currentPage value must be greater than 0.')
    expect(await ask('pageSize: 0')).toBe('pageSize value must be greater than 0.')
  })

  test('productReviewRatingsMetadata names what reviews here rate, with Magento’s ids', async () => {
    const [rating, ...others] = await ratings()
    expect(others).toEqual([])
    expect(rating).toMatchObject({ id: 'NA==', name: 'Rating' })
    expect(rating?.values.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5'])
    expect(Buffer.from(rating?.values[0]?.value_id ?? '', 'base64').toString()).toBe('16')
  })

  test('createProductReview answers a guest’s review and shows it to nobody until it is approved', async () => {
    const { createProductReview } = await shop.data<{ createProductReview: { review: Review } }>(create, {
      input: await input(),
    })
    expect(createProductReview.review).toMatchObject({
      nickname: 'Max',
      summary: 'Good',
      text: 'Quite good.',
      average_rating: 80,
      ratings_breakdown: [{ name: 'Rating', value: '4' }],
      product: { sku: 'vase' },
    })
    expect(createProductReview.review.created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect((await product()).review_count).toBe(2)
  })

  test('createProductReview says what is missing or wrong', async () => {
    expect(await refusal({ sku: 'nope' })).toMatchObject({
      message: 'Could not find a product with SKU "nope"',
      extensions: { category: 'graphql-no-such-entity' },
    })
    expect(await refusal({ summary: ' ' })).toMatchObject({
      message: 'Please enter a review summary.',
      extensions: { category: 'graphql-input' },
    })
    expect((await refusal({ nickname: '' }))?.message).toBe('Please enter a nickname.')
    expect((await refusal({ text: '' }))?.message).toBe('Please enter a review.')
    expect((await refusal({ ratings: [{ id: 'OTk=', value_id: 'MQ==' }] }))?.message).toBe(
      'Value of uid "OTk=" is incorrect.',
    )
    expect((await refusal({ ratings: [{ id: 'NA==', value_id: 'MQ==' }] }))?.message).toBe(
      'Value of uid "MQ==" is incorrect.',
    )
  })

  test('createProductReview refuses the tenth review of an hour from one address', async () => {
    const answers = []
    for (let n = 0; n < 9; n++) answers.push(await shop.ask(create, { input: await input({ summary: `No. ${n}` }) }))
    expect(answers.at(0)?.errors).toBeUndefined()
    expect(answers.at(-1)?.errors?.[0]?.extensions?.category).toBe('graphql-too-many-requests')
  })

  test('Customer.reviews and productReviewRatingsMetadata are nobody’s secret and somebody’s: a guest has no reviews', async () => {
    const { errors, status } = await shop.ask('{ customer { reviews { items { text } } } }')
    expect(status).toBe(403)
    expect(errors?.[0]?.message).toBe("The current customer isn't authorized.")
  })
})

describe.each(engines)('reviews without moderation on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    const reviews = { moderated: false, allowGuests: true }
    shop = await openTestCommerce(engine, { ...reviewConfiguration, catalog: { reviews } }, reviewCatalogue)
  })
  afterAll(() => shop.close())

  const input = { sku: 'bowl', nickname: 'Max', summary: 'Good', text: 'Good.', ratings: [] }
  const count = async (store: string) => {
    const query = '{ products(filter: {sku: {eq: "bowl"}}) { items { review_count } } }'
    return (await shop.data<{ products: { items: Product[] } }>(query, {}, { store })).products.items[0]?.review_count
  }

  test('createProductReview shows a review at once, in the store view it was written in', async () => {
    await shop.data(create, { input }, { store: 'nl' })
    expect(await count('nl')).toBe(1)
    expect(await count('default')).toBe(0)
  })

  test('createProductReview lets only customers write where guests may not, and nobody where reviews are off', async () => {
    await shop.commerce.writeConfiguration({ ...reviewConfiguration, catalog: { reviews: { allowGuests: false } } })
    expect((await shop.ask(create, { input })).errors).toMatchObject([
      {
        message: "Guest customers aren't allowed to add product reviews.",
        extensions: { category: 'graphql-authorization' },
      },
    ])
    await shop.commerce.writeConfiguration({ ...reviewConfiguration, catalog: { reviews: { enabled: false } } })
    expect((await shop.ask(create, { input })).errors?.[0]?.message).toBe(
      'Creating product reviews are not currently available.',
    )
    expect(await count('nl')).toBe(0)
  })
})
