import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailText, openAccount } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { reviewCatalogue, reviewConfiguration } from '../../support/review-shop.ts'

const send = `mutation ($input: SendEmailToFriendInput) { sendEmailToFriend(input: $input) {
  sender { name email message } recipients { name email } } }`
const sender = { name: 'Ann', email: 'ann@example.com', message: 'Look at this.' }
const friend = { name: 'Bo', email: 'bo@example.com' }

describe.each(engines)('sendEmailToFriend on %s', (engine) => {
  let shop: TestCommerce
  let vase: number
  beforeAll(async () => {
    shop = await openTestCommerce(engine, reviewConfiguration, reviewCatalogue)
    const { products } = await shop.data<{ products: { items: { id: number }[] } }>(
      '{ products(filter: {sku: {eq: "vase"}}) { items { id } } }',
    )
    vase = products.items[0]?.id ?? 0
  })
  afterAll(() => shop.close())

  const refusal = async (changes: object, headers = {}) =>
    (await shop.ask(send, { input: { product_id: vase, sender, recipients: [friend], ...changes } }, headers))
      .errors?.[0]

  test('recommends a product to friends by mail and says what it sent', async () => {
    const input = { product_id: vase, sender, recipients: [friend] }
    const { sendEmailToFriend } = await shop.data<{ sendEmailToFriend: object }>(send, { input })
    expect(sendEmailToFriend).toEqual({ sender, recipients: [friend] })
    const mails = (await shop.mails()).map(mailText)
    expect(mails.some((mail) => mail.includes('bo@example.com') && mail.includes('Look at this.'))).toBe(true)
  })

  test('says what is wrong in Magento’s words, and counts none of it', async () => {
    expect(await refusal({ product_id: 99999 })).toMatchObject({
      message: "The product that was requested doesn't exist. Verify the product and try again.",
      extensions: { category: 'graphql-no-such-entity' },
    })
    const message = async (changes: object) => (await refusal(changes))?.message
    expect(await message({ sender: { ...sender, name: '' } })).toBe('Please provide Name of sender.')
    expect(await message({ sender: { ...sender, email: 'ann' } })).toBe('Invalid Sender Email')
    expect(await message({ recipients: [{ ...friend, name: '' }] })).toBe('Please provide Name for all of recipients.')
    expect(await message({ recipients: [friend, friend, friend] })).toBe('No more than 2 emails can be sent at a time.')
  })

  test('may be done three times an hour', async () => {
    expect(await refusal({})).toBeUndefined()
    expect(await refusal({})).toBeUndefined()
    expect(await refusal({})).toMatchObject({
      message: "You can't send messages more than 3 times an hour.",
      extensions: { category: 'graphql-input' },
    })
  })

  test('is for customers alone where guests may not, and for nobody where it is off', async () => {
    const { headers } = await openAccount(shop)
    const sendFriend = { allowGuests: false, maxPerHour: 50 }
    await shop.commerce.writeConfiguration({ ...reviewConfiguration, catalog: { sendFriend } })
    expect((await refusal({}))?.message).toBe("The current customer isn't authorized.")
    expect(await refusal({}, headers)).toBeUndefined()
    await shop.commerce.writeConfiguration({ ...reviewConfiguration, catalog: { sendFriend: { enabled: false } } })
    expect((await refusal({}, headers))?.message).toBe('"Email to a Friend" is not enabled.')
  })
})
