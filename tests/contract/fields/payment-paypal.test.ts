import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop, orderCatalogue, orderConfiguration } from '../../support/order-shop.ts'
import { type PaypalSimulator, startPaypalSimulator } from '../../support/paypal-simulator.ts'

const configuration = {
  ...orderConfiguration,
  payment: {
    checkmo: { title: 'Check' },
    paypal_express: { title: 'PayPal' },
    hosted_pro: { title: 'Card at PayPal' },
    payflowpro: { title: 'Card' },
    payflow_link: { title: 'Card elsewhere' },
  },
}
const urls = 'urls: { return_url: "https://shop.test/back", cancel_url: "https://shop.test/stop"'
const payflowUrls = `${urls}, error_url: "https://shop.test/oops" }`

describe.each(engines)('PayPal on %s', (engine) => {
  let paypal: PaypalSimulator
  let shop: OrderShop
  beforeAll(async () => {
    paypal = await startPaypalSimulator()
    shop = await openOrderShop(engine, configuration, orderCatalogue, { gateways: paypal.gateways })
  })
  afterAll(async () => {
    await shop.close()
    await paypal.close()
  })
  const cart = (method: string) => shop.readyCart('{ sku: "mug", quantity: 1 }', { method })
  const asked = (name: string, value: string) => paypal.asked.filter((fields) => fields[name] === value)
  const act = (text: string) => shop.admin<Record<string, { status: string }>>(`mutation { ${text} { status } }`)
  const reason = (text: string) =>
    act(text).then(
      () => null,
      (error: Error) => error.message.split('\n')[0],
    )

  type Express = { createPaypalExpressToken: { token: string; paypal_urls: { start: string; edit: string } } }
  const express = (id: string, code = 'paypal_express') =>
    `mutation { createPaypalExpressToken(input: { cart_id: "${id}", code: "${code}", ${urls} } }) {
      token paypal_urls { start edit } } }`

  test('createPaypalExpressToken: the buyer approves, the order is authorized, taken and given back there', async () => {
    const id = await cart('paypal_express')
    const { createPaypalExpressToken: begun } = await shop.data<Express>(express(id))
    expect(begun.token).toMatch(/^EC-/)
    expect(begun.paypal_urls.start).toBe(`https://paypal.test/checkoutnow?token=${begun.token}&useraction=commit`)
    expect(begun.paypal_urls.edit).toContain('cmd=_express-checkout')
    expect(asked('METHOD', 'SetExpressCheckout').at(-1)).toMatchObject({
      PAYMENTREQUEST_0_AMT: '16.00',
      PAYMENTREQUEST_0_CURRENCYCODE: 'USD',
      RETURNURL: 'https://shop.test/back',
      EMAIL: 'ada@example.org',
    })

    const early = await shop.place(id)
    expect(early.errors).toEqual([
      {
        code: 'UNABLE_TO_PLACE_ORDER',
        message: 'Unable to place order: The buyer has not approved the payment at PayPal.',
      },
    ])
    paypal.approve(begun.token)
    const { orderV2 } = await shop.place(id)
    expect(asked('METHOD', 'DoExpressCheckoutPayment').at(-1)).toMatchObject({
      TOKEN: begun.token,
      PAYERID: 'PAYER1',
      PAYMENTREQUEST_0_AMT: '16.00',
      PAYMENTREQUEST_0_PAYMENTACTION: 'Authorization',
    })
    const n = `number: "${orderV2?.number}"`
    paypal.refuse('DoCapture', 'Authorization has expired.')
    expect(await reason(`invoiceOrder(${n})`)).toContain('Authorization has expired.')
    paypal.allow('DoCapture')
    expect(await act(`invoiceOrder(${n})`)).toEqual({ invoiceOrder: { status: 'processing' } })
    expect(asked('METHOD', 'DoCapture').at(-1)).toMatchObject({ AMT: '16.00', COMPLETETYPE: 'Complete' })
    await act(`refundOrder(${n}, items: [], shipping: "5.00")`)
    expect(asked('METHOD', 'RefundTransaction').at(-1)).toMatchObject({
      TRANSACTIONID: expect.stringMatching(/^CAPTURE/),
      REFUNDTYPE: 'Partial',
      AMT: '5.00',
    })
  })

  test('an order that is cancelled gives its authorization back', async () => {
    const id = await cart('paypal_express')
    const { createPaypalExpressToken: begun } = await shop.data<Express>(express(id))
    paypal.approve(begun.token)
    const { orderV2 } = await shop.place(id)
    const voids = asked('METHOD', 'DoVoid').length
    expect(await act(`cancelOrder(number: "${orderV2?.number}")`)).toEqual({ cancelOrder: { status: 'canceled' } })
    expect(asked('METHOD', 'DoVoid')).toHaveLength(voids + 1)
  })

  test("what PayPal refuses is told in its words; another method's code and addresses that are none are refused", async () => {
    const id = await cart('paypal_express')
    paypal.refuse('SetExpressCheckout', 'Currency is not supported')
    const refused = await shop.ask(express(id))
    expect(refused.errors?.[0]?.message).toBe(
      'PayPal gateway has rejected request. Currency is not supported (#10486).',
    )
    paypal.allow('SetExpressCheckout')
    const other = await shop.ask(express(id, 'checkmo'))
    expect(other.errors?.[0]?.message).toBe('The requested Payment Method is not available.')
    const wrong = await shop.ask(express(id).replace('https://shop.test/back', 'javascript:alert(1)'))
    expect(wrong.errors?.[0]).toMatchObject({ message: 'Invalid Url.', extensions: { category: 'graphql-input' } })
    const unknown = await shop.ask(express('nobody'))
    expect(unknown.errors?.[0]?.extensions?.category).toBe('graphql-no-such-entity')
  })

  test('createPayflowProToken and handlePayflowProResponse: the card goes to PayPal, its answer is not believed blindly', async () => {
    const id = await cart('payflowpro')
    type Token = { createPayflowProToken: { secure_token: string; secure_token_id: string; result: number } }
    const { createPayflowProToken: token } = await shop.data<Token>(
      `mutation { createPayflowProToken(input: { cart_id: "${id}", ${payflowUrls} }) {
        result result_code response_message secure_token secure_token_id } }`,
    )
    expect(token).toMatchObject({ result: 0, secure_token: expect.stringMatching(/^TOKEN/) })
    const handle = `mutation($payload: String!) {
      handlePayflowProResponse(input: { cart_id: "${id}", paypal_payload: $payload }) { cart { id } } }`
    const forged = await shop.ask(handle, { payload: 'RESULT=0&PNREF=FORGED' })
    expect(forged.errors?.[0]?.message).toBe('Your payment has been declined. Please try again.')
    const pnref = paypal.fillIn(token.secure_token)
    expect(await shop.data(handle, { payload: `RESULT=0&PNREF=${pnref}&RESPMSG=Approved` })).toEqual({
      handlePayflowProResponse: { cart: { id } },
    })
    const declined = await shop.ask(handle, { payload: 'RESULT=12&RESPMSG=Declined' })
    expect(declined.errors?.[0]?.message).toBe('Declined')
    const { orderV2 } = await shop.place(id)
    expect(asked('ORIGID', pnref).at(-1)).toMatchObject({ TRXTYPE: 'A', AMT: '16.00', CURRENCY: 'USD' })
    await act(`invoiceOrder(number: "${orderV2?.number}")`)
    expect(asked('TRXTYPE', 'D').at(-1)).toMatchObject({ AMT: '16.00', CAPTURECOMPLETE: 'Y' })
  })

  test('getPayflowLinkToken and getHostedProUrl answer for an order that is placed and still to be paid', async () => {
    const link = await cart('payflow_link')
    const linkToken = `{ getPayflowLinkToken(input: { cart_id: "${link}" }) { mode paypal_url secure_token secure_token_id } }`
    expect((await shop.ask(linkToken)).errors?.[0]?.message).toBe('Could not find payment information for cart.')
    const { orderV2 } = await shop.place(link)
    type Link = { getPayflowLinkToken: { secure_token: string } }
    const answer = await shop.data<Link>(linkToken)
    expect(answer.getPayflowLinkToken).toMatchObject({ mode: 'TEST', paypal_url: 'https://payflowlink.test' })
    const n = `number: "${orderV2?.number}"`
    expect(await reason(`invoiceOrder(${n})`)).toBe('The buyer has not paid at PayPal yet.')
    paypal.fillIn(answer.getPayflowLinkToken.secure_token)
    expect(await act(`invoiceOrder(${n})`)).toEqual({ invoiceOrder: { status: 'processing' } })

    const hosted = await cart('hosted_pro')
    const url = `{ getHostedProUrl(input: { cart_id: "${hosted}" }) { secure_form_url } }`
    expect((await shop.ask(url)).errors?.[0]?.extensions?.category).toBe('graphql-no-such-entity')
    await shop.place(hosted)
    expect(await shop.data(url)).toEqual({ getHostedProUrl: { secure_form_url: 'https://paypal.test/form' } })
  })
})
