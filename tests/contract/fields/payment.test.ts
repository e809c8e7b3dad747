import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openPayment } from '../../../services/payment/index.ts'
import { openAccount } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { databasesOf } from '../../support/databases.ts'
import { type OrderShop, openOrderShop, orderCatalogue, orderConfiguration } from '../../support/order-shop.ts'
import { temporaryFolder } from '../../support/temporary-server.ts'

const list = '{ customerPaymentTokens { items { public_hash payment_method_code type details } } }'
const forget = `mutation($hash: String!) { deletePaymentToken(public_hash: $hash) {
  result customerPaymentTokens { items { public_hash } } } }`

describe.each(engines)('customerPaymentTokens and deletePaymentToken on %s', (engine) => {
  let shop: OrderShop
  let vault: Awaited<ReturnType<typeof openPayment>>
  beforeAll(async () => {
    const folder = temporaryFolder('vault')
    const urls = engine === 'MariaDB' ? await databasesOf(inject('mariadbPort')) : () => `sqlite:${folder}`
    shop = await openOrderShop(engine, orderConfiguration, orderCatalogue, { databaseUrl: urls })
    vault = await openPayment({ databaseUrl: urls('payment'), configuration: () => shop.commerce.configuration() })
  })
  afterAll(async () => {
    await vault.close()
    await shop.close()
  })

  test('show and forget what a customer let the shop keep, and nobody else’s', async () => {
    const ada = await openAccount(shop)
    const eve = await openAccount(shop)
    expect(await shop.data(list, {}, ada.headers)).toEqual({ customerPaymentTokens: { items: [] } })
    const customerId = JSON.parse(Buffer.from(ada.token.split('.')[1] ?? '', 'base64url').toString()).uid as number
    const details = '{"type":"VI","maskedCC":"1111","expirationDate":"12/2030"}'
    const kept = { customerId, method: 'payflowpro', type: 'card' as const, gatewayToken: 'PNREF7', details }
    const hash = await vault.vault.keep(kept)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).not.toBe(await vault.vault.keep({ ...kept, customerId: 999_999 }))
    expect(await shop.data(list, {}, ada.headers)).toEqual({
      customerPaymentTokens: {
        items: [{ public_hash: hash, payment_method_code: 'payflowpro', type: 'card', details }],
      },
    })
    const foreign = await shop.ask(forget, { hash }, eve.headers)
    expect(foreign.errors?.[0]).toMatchObject({
      message: `Could not find a token using public hash: ${hash}`,
      extensions: { category: 'graphql-no-such-entity' },
    })
    expect(await shop.data(forget, { hash }, ada.headers)).toEqual({
      deletePaymentToken: { result: true, customerPaymentTokens: { items: [] } },
    })
    expect((await shop.ask(forget, { hash }, ada.headers)).errors).toHaveLength(1)
  })

  test('are refused to whoever is not signed in', async () => {
    for (const answer of [await shop.ask(list), await shop.ask(forget, { hash: 'x' })]) {
      expect(answer.status).toBe(403)
      expect(answer.errors?.[0]?.message).toBe("The current customer isn't authorized.")
    }
  })
})

describe.each(engines)('a shop without an account at PayPal on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine)
  })
  afterAll(() => shop.close())

  test("refuses to begin a payment there in Magento's words", async () => {
    const { createEmptyCart: id } = await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')
    const urls = 'urls: { return_url: "https://a.test", cancel_url: "https://a.test"'
    const notAvailable = 'The requested Payment Method is not available.'
    const noPayment = 'Could not find payment information for cart.'
    for (const [text, message] of [
      [
        `mutation { createPaypalExpressToken(input: { cart_id: "${id}", code: "paypal_express", ${urls} } }) { token } }`,
        notAvailable,
      ],
      [
        `mutation { createPayflowProToken(input: { cart_id: "${id}", ${urls}, error_url: "https://a.test" } }) { result } }`,
        notAvailable,
      ],
      [
        `mutation { handlePayflowProResponse(input: { cart_id: "${id}", paypal_payload: "RESULT=0" }) { cart { id } } }`,
        notAvailable,
      ],
      [`{ getPayflowLinkToken(input: { cart_id: "${id}" }) { secure_token } }`, noPayment],
      [`{ getHostedProUrl(input: { cart_id: "${id}" }) { secure_form_url } }`, noPayment],
    ] as const) {
      expect((await shop.ask(text)).errors?.[0]?.message).toBe(message)
    }
  })
})
