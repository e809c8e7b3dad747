import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailText, openAccount } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop, orderConfiguration } from '../../support/order-shop.ts'

type Cancelled = {
  error: string | null
  errorV2: { code: string; message: string } | null
  order: { status: string } | null
}
const answer = '{ error errorV2 { code message } order { status } }'

describe.each(engines)('what buyers do with orders on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine)
  })
  afterAll(() => shop.close())
  const stock = async (sku: string) => {
    const text = `{ products(filter: { sku: { eq: "${sku}" } }) { items { quantity } } }`
    return (await shop.data<{ products: { items: { quantity: number }[] } }>(text)).products.items[0]?.quantity ?? 0
  }
  async function cancel(id: string, headers: Record<string, string>, reason = 'Other') {
    const text = `mutation($id: ID!, $reason: String!) { cancelOrder(input: { order_id: $id, reason: $reason }) ${answer} }`
    return (await shop.data<{ cancelOrder: Cancelled }>(text, { id, reason }, headers)).cancelOrder
  }

  test('cancelOrder: the order is cancelled, its pieces are back, a mail tells it, a second time is refused', async () => {
    const ada = await openAccount(shop)
    const order = await shop.buy('{ sku: "mug", quantity: 3 }', ada.headers)
    const before = await stock('mug')
    expect(await cancel(order.id, ada.headers)).toEqual({ error: null, errorV2: null, order: { status: 'Canceled' } })
    expect((await stock('mug')) - before).toBe(3)
    const message = 'Order already closed, complete, cancelled or on hold'
    expect(await cancel(order.id, ada.headers)).toEqual({
      error: message,
      errorV2: { code: 'INVALID_ORDER_STATUS', message },
      order: { status: 'Canceled' },
    })
    const mails = (await shop.mails()).map(mailText).filter((mail) => mail.includes(`${order.number} was cancelled`))
    expect(mails.filter((mail) => mail.includes(`To: <${ada.email}>`))).toHaveLength(1)
  })

  test('cancelOrder gives back what was paid: the order is closed', async () => {
    const ada = await openAccount(shop)
    const order = await shop.buy('{ sku: "mug", quantity: 1 }', ada.headers)
    await shop.admin(`mutation { invoiceOrder(number: "${order.number}") { status } }`)
    expect(await cancel(order.id, ada.headers)).toMatchObject({ error: null, order: { status: 'Closed' } })
    const text = `{ order(number: "${order.number}") { totalPaid { value } totalRefunded { value } } }`
    expect(await shop.admin(text)).toEqual({ order: { totalPaid: { value: 16 }, totalRefunded: { value: 16 } } })
  })

  test('cancelOrder is refused for what was sent, is unknown, is held or is somebody else’s', async () => {
    const ada = await openAccount(shop)
    const eve = await openAccount(shop)
    const order = await shop.buy('{ sku: "mug", quantity: 2 }', ada.headers)
    const code = async (id: string, headers = ada.headers) => (await cancel(id, headers)).errorV2?.code
    expect(await code(order.id, eve.headers)).toBe('UNAUTHORISED')
    expect(await code('OTk5OTk5')).toBe('ORDER_NOT_FOUND')
    expect(await code('999999')).toBe('ORDER_NOT_FOUND')
    await shop.admin(`mutation { holdOrder(number: "${order.number}") { status } }`)
    expect(await code(order.id)).toBe('INVALID_ORDER_STATUS')
    await shop.admin(`mutation { unholdOrder(number: "${order.number}") { status } }`)
    await shop.admin(`mutation { shipOrder(number: "${order.number}", items: [{ line: 0, quantity: 1 }]) { status } }`)
    expect(await cancel(order.id, ada.headers)).toMatchObject({
      error: 'Order with one or more items shipped cannot be cancelled',
      errorV2: { code: 'PARTIAL_ORDER_ITEM_SHIPPED' },
      order: { status: 'Processing' },
    })
    const { errors } = await shop.ask(`mutation { cancelOrder(input: { order_id: "1", reason: "x" }) ${answer} }`)
    expect(errors?.[0]?.message).toBe("The current customer isn't authorized.")
  })

  test('requestGuestOrderCancel mails a key, confirmCancelOrder cancels with it and with nothing else', async () => {
    const order = await shop.buy('{ sku: "mug", quantity: 1 }')
    type Asked = { requestGuestOrderCancel: Cancelled }
    const ask = `mutation($token: String!) { requestGuestOrderCancel(input: { token: $token, reason: "Other" }) ${answer} }`
    const asked = await shop.data<Asked>(ask, { token: order.token })
    expect(asked.requestGuestOrderCancel).toEqual({ error: null, errorV2: null, order: { status: 'Pending' } })
    const mail = (await shop.mails()).map(mailText).find((one) => one.includes(`cancel your order ${order.number}`))
    const key = /Confirmation key: ([0-9a-f]{32})/.exec(mail ?? '')?.[1] ?? ''

    type Confirmed = { confirmCancelOrder: Cancelled }
    const confirm = `mutation($id: ID!, $key: String!) {
      confirmCancelOrder(input: { order_id: $id, confirmation_key: $key }) ${answer} }`
    const wrong = await shop.data<Confirmed>(confirm, { id: order.id, key: 'f'.repeat(32) })
    expect(wrong.confirmCancelOrder).toMatchObject({
      errorV2: { code: 'UNDEFINED', message: 'The order cancellation could not be confirmed.' },
      order: null,
    })
    const short = await shop.ask(confirm, { id: order.id, key: 'f' })
    expect(short.errors?.[0]?.message).toBe('Required parameter "confirmation_key" is missing or incorrect.')
    const right = await shop.data<Confirmed>(confirm, { id: order.id, key })
    expect(right.confirmCancelOrder).toEqual({ error: null, errorV2: null, order: { status: 'Canceled' } })
    const { errors } = await shop.ask(ask, { token: 'nobody' })
    expect(errors?.[0]?.message).toBe("We couldn't locate an order with the information provided.")
    const { comments } = await shop.seen<{ comments: { message: string }[] }>(order.token, 'comments { message }')
    expect(comments).toEqual([{ message: 'Order cancellation confirmation key was sent via email.' }])
  })

  test('reorderItems puts what was ordered into the cart again, and says what cannot be', async () => {
    const ada = await openAccount(shop)
    const { Red } = await shop.choices('tee')
    const items = `{ sku: "tee", quantity: 2, selected_options: ["${Red}"] }, { sku: "plate", quantity: 1 }`
    const order = await shop.buy(items, ada.headers)
    const text = `mutation($number: String!) { reorderItems(orderNumber: $number) {
      cart { id items { quantity product { sku } } } userInputErrors { code message path } } }`
    expect(await shop.data(text, { number: order.number }, ada.headers)).toEqual({
      reorderItems: {
        cart: {
          id: expect.stringMatching(/^\w{32}$/),
          items: [
            { quantity: 2, product: { sku: 'tee' } },
            { quantity: 1, product: { sku: 'plate' } },
          ],
        },
        userInputErrors: [],
      },
    })
    await shop.admin(`mutation { holdOrder(number: "${order.number}") { status } }`)
    type Reordered = { reorderItems: { userInputErrors: object[] } }
    const held = await shop.data<Reordered>(text, { number: order.number }, ada.headers)
    expect(held.reorderItems.userInputErrors).toEqual([
      { code: 'REORDER_NOT_AVAILABLE', message: 'Reorder is not available.', path: ['orderNumber'] },
    ])
    const eve = await openAccount(shop)
    const { errors } = await shop.ask(text, { number: order.number }, eve.headers)
    expect(errors?.[0]?.message).toBe(`Order number "${order.number}" doesn't belong to the current customer`)
    expect((await shop.ask(text, { number: order.number })).status).toBe(403)
  })
})

describe.each(engines)('a shop that lets nobody cancel on %s', (engine) => {
  test('says so, and offers it not', async () => {
    const shop = await openOrderShop(engine, { ...orderConfiguration, orders: { cancellationEnabled: false } })
    const order = await shop.buy('{ sku: "mug", quantity: 1 }')
    const ask = `mutation($token: String!) { requestGuestOrderCancel(input: { token: $token, reason: "Other" }) ${answer} }`
    const message = 'Order cancellation is not enabled for requested store.'
    expect(await shop.data(ask, { token: order.token })).toEqual({
      requestGuestOrderCancel: {
        error: message,
        errorV2: { code: 'ORDER_CANCELLATION_DISABLED', message },
        order: null,
      },
    })
    expect(await shop.seen(order.token, 'available_actions')).toEqual({ available_actions: [] })
    await shop.close()
  })
})
