import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailText, openAccount } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop } from '../../support/order-shop.ts'

const documents = `status
  items { quantity_ordered quantity_invoiced quantity_shipped quantity_refunded quantity_canceled status }
  invoices { id number comments { message } total { grand_total { value } subtotal { value } total_tax { value }
    total_shipping { value } base_grand_total { value } shipping_handling { amount_including_tax { value } } }
    items { __typename id product_sku quantity_invoiced order_item { product_sku } product_sale_price { value } } }
  shipments { id number comments { message } tracking { carrier title number }
    items { __typename id product_sku quantity_shipped order_item { product_sku } } }
  credit_memos { id number comments { message } total { grand_total { value } adjustment { value } subtotal { value } }
    items { __typename id product_sku quantity_refunded } }
  comments { message }`

describe.each(engines)('what a merchant does with orders on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine)
  })
  afterAll(() => shop.close())
  const act = (text: string) => shop.admin<Record<string, { status: string }>>(`mutation { ${text} { status } }`)
  const refusal = (text: string) =>
    act(text).then(
      () => null,
      (error: Error) => error.message.split('\n')[0],
    )

  test('invoices, parcels and refunds are seen by the buyer, in parts, with states between them', async () => {
    const order = await shop.buy('{ sku: "mug", quantity: 3 }')
    const n = `number: "${order.number}"`
    const see = () => shop.seen<{ status: string; invoices: { id: string; number: string }[] }>(order.token, documents)
    expect(await act(`invoiceOrder(${n}, items: [{ line: 0, quantity: 1 }], notify: true, comment: "Thanks")`)).toEqual(
      {
        invoiceOrder: { status: 'processing' },
      },
    )
    const tracks = 'tracks: [{ carrier: "ups", title: "UPS", number: "1Z" }]'
    expect(await act(`shipOrder(${n}, items: [{ line: 0, quantity: 2 }], ${tracks}, notify: true)`)).toEqual({
      shipOrder: { status: 'processing' },
    })
    await act(`addOrderComment(${n}, comment: "Packed by Eve", visible: true, notify: true)`)
    await act(`addOrderComment(${n}, comment: "Only for us")`)
    expect(await act(`invoiceOrder(${n})`)).toEqual({ invoiceOrder: { status: 'processing' } })
    expect(await act(`shipOrder(${n})`)).toEqual({ shipOrder: { status: 'complete' } })
    expect(await act(`refundOrder(${n}, items: [{ line: 0, quantity: 1 }], shipping: "0", notify: true)`)).toEqual({
      refundOrder: { status: 'complete' },
    })
    const seen = await see()
    // 10.00 a mug, 10% tax, 5.00 to ship with the first invoice.
    expect(seen).toMatchObject({
      status: 'Complete',
      items: [
        { quantity_ordered: 3, quantity_invoiced: 3, quantity_shipped: 3, quantity_refunded: 1, status: 'Shipped' },
      ],
      invoices: [
        {
          comments: [{ message: 'Thanks' }],
          total: {
            grand_total: { value: 16 },
            subtotal: { value: 10 },
            total_tax: { value: 1 },
            total_shipping: { value: 5 },
          },
          items: [
            { __typename: 'InvoiceItem', product_sku: 'mug', quantity_invoiced: 1, order_item: { product_sku: 'mug' } },
          ],
        },
        { comments: [], total: { grand_total: { value: 22 }, total_shipping: { value: 0 } } },
      ],
      shipments: [
        { tracking: [{ carrier: 'ups', title: 'UPS', number: '1Z' }], items: [{ quantity_shipped: 2 }] },
        { tracking: [], items: [{ __typename: 'ShipmentItem', quantity_shipped: 1 }] },
      ],
      credit_memos: [
        { total: { grand_total: { value: 11 }, adjustment: { value: 0 } }, items: [{ quantity_refunded: 1 }] },
      ],
      comments: [{ message: 'Packed by Eve' }],
    })
    const decoded = (uid: string) => Buffer.from(uid, 'base64').toString()
    const { shipments } = await shop.seen<{ shipments: { id: string; number: string }[] }>(
      order.token,
      'shipments { id number }',
    )
    expect(shipments.map(({ id }) => decoded(id))).toEqual(shipments.map(({ number }) => number))
    expect(decoded(seen.invoices[0]?.id ?? '')).toMatch(/^\d+$/)
    expect(seen.invoices[0]?.number).toMatch(/^\d{9}$/)
    await act(`refundOrder(${n})`)
    expect((await see()).status).toBe('Closed')

    const mails = (await shop.mails()).filter((mail) => mail.includes(order.number))
    const subjects = mails.flatMap((mail) => /Subject: (.*) 0{5,}\d+/.exec(mail)?.[1] ?? [])
    expect(subjects.sort()).toEqual([
      'Invoice for your Small Shop order',
      'News about your Small Shop order',
      'Refund for your Small Shop order',
      'Your Small Shop order',
      'Your Small Shop order',
    ])
    expect(mails.some((mail) => mailText(mail).includes('UPS: 1Z'))).toBe(true)
  })

  test('more than was ordered, paid or sent is refused, and the same request counts once', async () => {
    const order = await shop.buy('{ sku: "mug", quantity: 2 }')
    const n = `number: "${order.number}"`
    const [ten, one] = ['items: [{ line: 0, quantity: 10 }]', 'items: [{ line: 0, quantity: 1 }]']
    expect(await refusal(`invoiceOrder(${n}, ${ten})`)).toBe(
      'The quantity to invoice must not be greater than the uninvoiced quantity for product SKU "mug".',
    )
    expect(await refusal(`shipOrder(${n}, ${ten})`)).toContain('must not be greater than the unshipped quantity')
    expect(await refusal(`refundOrder(${n})`)).toBe('The order does not allow a creditmemo to be created.')
    expect(await refusal(`invoiceOrder(${n}, items: [{ line: 7, quantity: 1 }])`)).toContain(
      'not part of the original order',
    )
    for (const _ of [1, 2]) await act(`invoiceOrder(${n}, ${one}, requestKey: "first")`)
    const together = [1, 2, 3, 4].map(() => refusal(`invoiceOrder(${n}, ${one})`))
    expect((await Promise.all(together)).filter((reason) => reason === null)).toHaveLength(1)
    expect(await refusal(`refundOrder(${n}, items: [], shipping: "0", adjustmentPositive: "100")`)).toBe(
      'The most money available to refund is $27.00.',
    )
    const { invoices } = await shop.seen<{ invoices: object[] }>(order.token, 'invoices { number }')
    expect(invoices).toHaveLength(2)
  })

  test('money moves with invoices and refunds, adjustments too; pieces go back where it is said', async () => {
    const order = await shop.buy('{ sku: "plate", quantity: 2 }')
    const n = `number: "${order.number}"`
    const sellable = async () => {
      const text = '{ products(filter: { sku: { eq: "plate" } }) { items { quantity } } }'
      return (await shop.data<{ products: { items: { quantity: number }[] } }>(text)).products.items[0]?.quantity ?? 0
    }
    await act(`invoiceOrder(${n})`)
    const before = await sellable()
    const adjusted = 'adjustmentPositive: "2.50", adjustmentNegative: "0.50"'
    await act(`refundOrder(${n}, items: [{ line: 0, quantity: 1 }], shipping: "1.00", ${adjusted}, restock: [0])`)
    expect((await sellable()) - before).toBe(1)
    const text = `{ order(${n}) { totalPaid { value } totalRefunded { value } charges { status captured { value } refunded { value } } } }`
    // One plate with tax 5.50, shipping 1.00, 2.00 more.
    expect(await shop.admin(text)).toEqual({
      order: {
        totalPaid: { value: 16 },
        totalRefunded: { value: 8.5 },
        charges: [{ status: 'authorized', captured: { value: 16 }, refunded: { value: 8.5 } }],
      },
    })
  })

  test('an order on hold waits; one that was begun is cancelled as far as it is not', async () => {
    const order = await shop.buy('{ sku: "mug", quantity: 2 }')
    const n = `number: "${order.number}"`
    expect(await act(`holdOrder(${n})`)).toEqual({ holdOrder: { status: 'holded' } })
    expect(await shop.seen(order.token, 'status')).toEqual({ status: 'On Hold' })
    expect(await refusal(`holdOrder(${n})`)).toBe('A hold action is not available.')
    expect(await refusal(`invoiceOrder(${n})`)).toContain('status of holded')
    expect(await refusal(`cancelOrder(${n})`)).toBe('You have not canceled the item.')
    expect(await act(`unholdOrder(${n})`)).toEqual({ unholdOrder: { status: 'pending' } })
    expect(await refusal(`unholdOrder(${n})`)).toBe('You cannot remove the hold.')
    const one = 'items: [{ line: 0, quantity: 1 }]'
    await act(`invoiceOrder(${n}, ${one})`)
    await act(`shipOrder(${n}, ${one})`)
    expect(await act(`cancelOrder(${n})`)).toEqual({ cancelOrder: { status: 'complete' } })
  })

  test('orders are found by whoever may, and charges agree with orders', async () => {
    const { headers, email } = await openAccount(shop)
    const order = await shop.buy('{ sku: "plate", quantity: 1 }', headers)
    type Found = { orders: { totalCount: number; items: { number: string; email: string }[] } }
    const search = (input: string) =>
      shop.admin<Found>(`{ orders(search: { ${input} }) { totalCount items { number email grandTotal { value } } } }`)
    expect((await search(`email: "${email}"`)).orders).toMatchObject({
      totalCount: 1,
      items: [{ number: order.number }],
    })
    expect((await search(`number: "${order.number}"`)).orders.totalCount).toBe(1)
    expect((await search('statuses: ["holded"]')).orders.totalCount).toBe(0)
    expect(await shop.admin('{ order(number: "nobody") { number } }')).toEqual({ order: null })
    expect(await shop.admin('{ reconcilePayments { chargesWithoutOrder { key } ordersWithoutCharge } }')).toEqual({
      reconcilePayments: { chargesWithoutOrder: [], ordersWithoutCharge: [] },
    })
  })
})
