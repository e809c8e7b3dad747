import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount, type Shopper } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop } from '../../support/order-shop.ts'

type Listed = { number: string; items: object[]; status: string }
type Orders = {
  total_count: number
  date_of_first_order: string | null
  page_info: { page_size: number; current_page: number; total_pages: number }
  items: Listed[]
}

describe.each(engines)('customer.orders on %s', (engine) => {
  let shop: OrderShop
  let ada: Shopper
  let numbers: string[]
  beforeAll(async () => {
    shop = await openOrderShop(engine)
    ada = await openAccount(shop)
    numbers = []
    for (const quantity of [1, 2, 3]) {
      numbers.push((await shop.buy(`{ sku: "plate", quantity: ${quantity} }`, ada.headers)).number)
    }
  })
  afterAll(() => shop.close())

  async function orders(args = '', fields = 'number', headers: Record<string, string> = ada.headers): Promise<Orders> {
    const text = `{ customer { orders${args} { total_count date_of_first_order
      page_info { page_size current_page total_pages } items { ${fields} } } } }`
    return (await shop.data<{ customer: { orders: Orders } }>(text, {}, headers)).customer.orders
  }
  const found = async (args: string) => (await orders(args)).items.map(({ number }) => number)

  test('are the orders of whoever signed in, the oldest first, page by page', async () => {
    expect(await orders('(pageSize: 2)')).toEqual({
      total_count: 3,
      date_of_first_order: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      page_info: { page_size: 2, current_page: 1, total_pages: 2 },
      items: numbers.slice(0, 2).map((number) => ({ number })),
    })
    expect(await found('(pageSize: 2, currentPage: 2)')).toEqual(numbers.slice(2))
    const eve = await openAccount(shop)
    expect(await orders('', 'number', eve.headers)).toMatchObject({
      total_count: 0,
      date_of_first_order: null,
      items: [],
    })
  })

  test('are found by number, part of a number, status, day and total', async () => {
    expect(await found(`(filter: { number: { eq: "${numbers[1]}" } })`)).toEqual([numbers[1]])
    expect(await found(`(filter: { number: { in: ["${numbers[2]}", "1"] } })`)).toEqual([numbers[2]])
    expect(await found(`(filter: { number: { match: "${numbers[0]?.slice(-4)}" } })`)).toEqual([numbers[0]])
    expect(await found('(filter: { status: { eq: "Pending" } })')).toEqual(numbers)
    expect(await found('(filter: { status: { in: ["complete", "canceled"] } })')).toEqual([])
    expect(await found('(filter: { order_date: { from: "2020-01-01", to: "2020-01-02" } })')).toEqual([])
    expect(await found('(filter: { order_date: { from: "2020-01-01 00:00:00" } })')).toEqual(numbers)
    // 5.00 a plate, 10% tax, 5.00 to ship.
    expect(await found('(filter: { grand_total: { from: "16", to: "16.00" } })')).toEqual([numbers[1]])
  })

  test('can be sorted, and asked for across store views', async () => {
    expect(await found('(sort: { sort_field: NUMBER, sort_direction: DESC })')).toEqual([...numbers].reverse())
    expect(await found('(sort: { sort_field: CREATED_AT, sort_direction: DESC })')).toEqual([...numbers].reverse())
    const dutch = { ...ada.headers, store: 'nl' }
    expect((await orders('', 'number', dutch)).total_count).toBe(0)
    expect((await orders('(scope: STORE)', 'number', dutch)).total_count).toBe(0)
    expect((await orders('(scope: WEBSITE)', 'number', dutch)).total_count).toBe(3)
    expect((await orders('(scope: GLOBAL)', 'number', dutch)).total_count).toBe(3)
  })

  test('customerOrders answers the same to those who know it from before', async () => {
    type Old = { customerOrders: { items: { increment_id: string; grand_total: number; id: string }[] } }
    const { customerOrders } = await shop.data<Old>(
      '{ customerOrders { items { increment_id grand_total id } } }',
      {},
      ada.headers,
    )
    expect(customerOrders.items.map(({ increment_id }) => increment_id)).toEqual(numbers)
    expect(customerOrders.items[0]?.grand_total).toBe(10.5)
  })

  test('are told to nobody else, and pages count from 1', async () => {
    for (const text of ['{ customerOrders { items { number } } }', '{ customer { orders { total_count } } }']) {
      const { errors, status } = await shop.ask(text)
      expect([status, errors?.[0]?.message]).toEqual([403, "The current customer isn't authorized."])
    }
    const refusal = async (args: string) =>
      (await shop.ask(`{ customer { orders${args} { total_count } } }`, {}, ada.headers)).errors?.[0]?.message
    expect(await refusal('(currentPage: 0)')).toBe('currentPage value must be greater than 0.')
    expect(await refusal('(pageSize: 0)')).toBe('pageSize value must be greater than 0.')
    expect(await refusal('(filter: { order_date: { from: "yesterday" } })')).toContain('is not a date')
  })

  test('say who bought, what may be done, and open no other customer', async () => {
    const fields = 'number status available_actions customer_info { firstname lastname } email token'
    const { items } = await orders('(pageSize: 1)', fields)
    expect(items[0]).toMatchObject({
      status: 'Pending',
      available_actions: ['REORDER', 'CANCEL'],
      customer_info: { firstname: 'Ada', lastname: 'Lovelace' },
      email: ada.email,
    })
  })
})

describe.each(engines)('items of an order on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine)
  })
  afterAll(() => shop.close())
  const common =
    '__typename product_sku product_name product_type selected_options { label value } entered_options { label value }'

  test('a configurable keeps its variant, its options and its parent', async () => {
    const { Red } = await shop.choices('tee')
    const { token } = await shop.buy(`{ sku: "tee", quantity: 1, selected_options: ["${Red}"] }`)
    const { items } = await shop.seen<{ items: object[] }>(
      token,
      `items { ${common} product { sku } ... on ConfigurableOrderItem { parent_sku } }`,
    )
    expect(items).toEqual([
      {
        __typename: 'ConfigurableOrderItem',
        product_sku: 'tee-red',
        product_name: 'Tee',
        product_type: 'configurable',
        selected_options: [{ label: 'Color', value: 'Red' }],
        entered_options: [],
        product: { sku: 'tee' },
        parent_sku: 'tee',
      },
    ])
  })

  test('a bundle keeps what was chosen for each option', async () => {
    const { 'The mug': mug, 'The plate': plate } = await shop.choices('set')
    const { token } = await shop.buy(`{ sku: "set", quantity: 1, selected_options: ["${mug}", "${plate}"] }`)
    const { items } = await shop.seen<{ items: object[] }>(
      token,
      `items { ${common} ... on BundleOrderItem { parent_sku bundle_options { uid id label values {
        uid id product_sku product_name quantity price { value currency } } } } }`,
    )
    expect(items).toMatchObject([
      {
        __typename: 'BundleOrderItem',
        parent_sku: 'set',
        bundle_options: [
          { label: 'Mug', values: [{ product_sku: 'mug', quantity: 2, price: { value: 10, currency: 'USD' } }] },
          { label: 'Plate', values: [{ product_sku: 'plate', quantity: 1, price: { value: 5 } }] },
        ],
      },
    ])
  })

  test('customizations are kept: typed ones are selected, chosen ones entered, as Magento tells them', async () => {
    const { Text, Thick } = await shop.choices('card')
    const { token } = await shop.buy(`{ sku: "card", quantity: 1, selected_options: ["${Thick}"],
      entered_options: [{ uid: "${Text}", value: "Hello" }] }`)
    const { items } = await shop.seen<{ items: object[] }>(token, `items { ${common} prices { price { value } } }`)
    expect(items).toMatchObject([
      {
        __typename: 'OrderItem',
        selected_options: [{ label: 'Text', value: 'Hello' }],
        entered_options: [{ label: 'Paper', value: 'Thick' }],
        prices: { price: { value: 6 } },
      },
    ])
  })
})
