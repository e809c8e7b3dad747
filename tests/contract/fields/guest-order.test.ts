import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop } from '../../support/order-shop.ts'

const byFacts = 'query($input: OrderInformationInput!) { guestOrder(input: $input) { number } }'
const byToken = 'query($token: String!) { guestOrderByToken(input: { token: $token }) { number } }'

describe.each(engines)('guestOrder and guestOrderByToken on %s', (engine) => {
  let shop: OrderShop
  let order: Awaited<ReturnType<OrderShop['buy']>>
  beforeAll(async () => {
    shop = await openOrderShop(engine)
    order = await shop.buy('{ sku: "mug", quantity: 2 }')
  })
  afterAll(() => shop.close())
  const input = (changes: object = {}) => ({
    number: order.number,
    email: 'ada@example.org',
    lastname: 'Lovelace',
    ...changes,
  })

  test('open an order to whoever knows what only its buyer knows, or holds its token', async () => {
    expect(await shop.data(byFacts, { input: input() })).toEqual({ guestOrder: { number: order.number } })
    expect(await shop.data(byToken, { token: order.token })).toEqual({ guestOrderByToken: { number: order.number } })
  })

  test.each([{ email: 'eve@example.org' }, { lastname: 'Eve' }, { number: '000000999' }])(
    'not with %o',
    async (wrong) => {
      const { errors } = await shop.ask(byFacts, { input: input(wrong) })
      expect(errors?.[0]?.message).toBe("We couldn't locate an order with the information provided.")
      expect(errors?.[0]?.extensions?.category).toBe('graphql-no-such-entity')
    },
  )

  test("a customer's order is not opened so: its owner signs in", async () => {
    const { headers, email } = await openAccount(shop)
    const theirs = await shop.buy('{ sku: "mug", quantity: 1 }', headers)
    for (const answer of [
      await shop.ask(byToken, { token: theirs.token }),
      await shop.ask(byFacts, { input: input({ number: theirs.number, email }) }),
    ]) {
      expect(answer.status).toBe(403)
      expect(answer.errors?.[0]?.message).toBe('Please login to view the order.')
    }
  })

  test('the answer is kept by nobody', async () => {
    const { headers } = await shop.ask(byToken, { token: order.token })
    expect(headers.get('cache-control')).toContain('no-store')
  })

  test('every field of a fresh order is answered', async () => {
    const seen = await shop.seen(
      order.token,
      `id number increment_id order_number token status email is_virtual carrier shipping_method grand_total created_at
       order_date order_status_change_date available_actions applied_coupons { code } gift_message { message }
       customer_info { prefix firstname middlename lastname suffix } comments { message }
       billing_address { firstname lastname street city region region_id postcode country_code telephone company fax }
       shipping_address { firstname } payment_methods { type name additional_data { name value } }
       invoices { id } shipments { id } credit_memos { id }
       total { grand_total { value currency } base_grand_total { value currency } subtotal { value }
         subtotal_excl_tax { value } subtotal_incl_tax { value } total_tax { value } total_shipping { value }
         grand_total_excl_tax { value } discounts { label } taxes { title rate amount { value } }
         shipping_handling { total_amount { value } amount_excluding_tax { value } amount_including_tax { value }
           discounts { amount { value } } taxes { title } } }
       items { __typename id product_name product_sku product_url_key product_type product_sale_price { value currency }
         quantity_ordered quantity_invoiced quantity_shipped quantity_refunded quantity_canceled quantity_returned
         status selected_options { label } entered_options { label } discounts { label } gift_message { from }
         product { sku } prices { price { value } price_including_tax { value } row_total { value }
           row_total_including_tax { value } original_price { value } original_price_including_tax { value }
           original_row_total { value } original_row_total_including_tax { value } total_item_discount { value }
           discounts { label } fixed_product_taxes { label } } }`,
    )
    const money = (value: number) => ({ value })
    expect(seen).toMatchObject({
      id: order.id,
      number: order.number,
      increment_id: order.number,
      order_number: order.number,
      token: order.token,
      status: 'Pending',
      email: 'ada@example.org',
      is_virtual: false,
      carrier: 'Flat Rate',
      shipping_method: 'Flat Rate - Fixed',
      grand_total: 27,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      order_date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      order_status_change_date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      available_actions: ['CANCEL'],
      applied_coupons: [],
      gift_message: null,
      customer_info: { prefix: null, firstname: 'Ada', middlename: null, lastname: 'Lovelace', suffix: null },
      comments: [],
      billing_address: { firstname: 'Ada', street: ['12 St James'], region: 'California', country_code: 'US' },
      payment_methods: [{ type: 'checkmo', name: 'Check / Money order', additional_data: [] }],
      invoices: [],
      shipments: [],
      credit_memos: [],
      total: {
        grand_total: { value: 27, currency: 'USD' },
        base_grand_total: { value: 27, currency: 'USD' },
        subtotal: money(20),
        subtotal_incl_tax: money(22),
        total_tax: money(2),
        total_shipping: money(5),
        grand_total_excl_tax: money(25),
        discounts: [],
        taxes: [{ title: 'US-CA', rate: 10, amount: money(2) }],
        shipping_handling: { total_amount: money(5), amount_including_tax: money(5), discounts: [], taxes: [] },
      },
      items: [
        {
          __typename: 'OrderItem',
          product_name: 'The mug',
          product_sku: 'mug',
          product_url_key: 'mug',
          product_type: 'simple',
          product_sale_price: { value: 10, currency: 'USD' },
          quantity_ordered: 2,
          quantity_invoiced: 0,
          status: 'Ordered',
          product: { sku: 'mug' },
          prices: {
            price: money(10),
            price_including_tax: money(11),
            row_total: money(20),
            row_total_including_tax: money(22),
            original_price: money(10),
            original_price_including_tax: money(11),
            original_row_total: money(20),
            original_row_total_including_tax: money(22),
            total_item_discount: money(0),
            fixed_product_taxes: [],
          },
        },
      ],
    })
  })
})
