import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountShop, mailText, openAccount, refusalOf } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

const subscribe = 'mutation($email: String!) { subscribeEmailToNewsletter(email: $email) { status } }'
const subscribed = '{ customer { is_subscribed } }'
const set = 'mutation($on: Boolean!) { updateCustomerV2(input: { is_subscribed: $on }) { customer { is_subscribed } } }'

describe.each(engines)('subscribeEmailToNewsletter on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, accountShop({}), smallCatalogue)
  })
  afterAll(() => shop.close())

  test('a guest subscribes once, in whatever capitals, and is thanked', async () => {
    expect(await shop.data(subscribe, { email: 'guest@example.com' })).toEqual({
      subscribeEmailToNewsletter: { status: 'SUBSCRIBED' },
    })
    expect(refusalOf(await shop.ask(subscribe, { email: 'Guest@example.com' }))).toEqual({
      status: 200,
      message: 'This email address is already subscribed.',
      category: 'graphql-already-exists',
    })
    const mails = (await shop.mails()).map(mailText)
    expect(mails.filter((mail) => mail.includes('To: <guest@example.com>'))).toHaveLength(1)
  })

  test.each([
    ['', 'You must specify an email address to subscribe to a newsletter.'],
    ['bad-email', 'Enter a valid email address.'],
  ])('%j is refused', async (email, message) => {
    expect(refusalOf(await shop.ask(subscribe, { email }))).toMatchObject({ message, category: 'graphql-input' })
  })

  test("a customer subscribes with their own address, never with another customer's", async () => {
    const { email, headers } = await openAccount(shop)
    const other = await openAccount(shop)
    expect((await shop.ask(subscribe, { email: other.email }, headers)).errors?.[0]?.message).toBe(
      'Cannot create a newsletter subscription.',
    )
    expect(await shop.data(subscribe, { email }, headers)).toEqual({
      subscribeEmailToNewsletter: { status: 'SUBSCRIBED' },
    })
    expect(await shop.data(subscribed, {}, headers)).toEqual({ customer: { is_subscribed: true } })
    expect(await shop.data(subscribed, {}, other.headers)).toEqual({ customer: { is_subscribed: false } })
  })

  test("a guest who names a customer's address subscribes the customer", async () => {
    const { email, headers } = await openAccount(shop)
    await shop.data(subscribe, { email: email.toUpperCase() })
    expect(await shop.data(subscribed, {}, headers)).toEqual({ customer: { is_subscribed: true } })
  })

  test('Customer.is_subscribed is changed with the account, and what a guest chose becomes theirs', async () => {
    await shop.data(subscribe, { email: 'later@example.com' })
    const { headers } = await openAccount(shop, 'later@example.com')
    expect(await shop.data(subscribed, {}, headers)).toEqual({ customer: { is_subscribed: true } })
    for (const on of [false, true]) {
      expect(await shop.data(set, { on }, headers)).toEqual({ updateCustomerV2: { customer: { is_subscribed: on } } })
    }
  })
})

describe.each(engines)('a newsletter with rules of its own on %s', (engine) => {
  test('guests may be refused', async () => {
    const shop = await openTestCommerce(engine, accountShop({ newsletter: { allowGuests: false } }), smallCatalogue)
    const answer = await shop.ask(subscribe, { email: 'guest@example.com' })
    expect(refusalOf(answer).message).toBe(
      'Guests can not subscribe to the newsletter. You must create an account to subscribe.',
    )
    const { email, headers } = await openAccount(shop)
    expect((await shop.ask(subscribe, { email }, headers)).errors).toBeUndefined()
    await shop.close()
  })

  test('a subscription may have to be confirmed by the link of a mail', async () => {
    const shop = await openTestCommerce(engine, accountShop({ newsletter: { confirm: true } }), smallCatalogue)
    const email = 'guest@example.com'
    expect(await shop.data(subscribe, { email })).toEqual({ subscribeEmailToNewsletter: { status: 'NOT_ACTIVE' } })
    const mail =
      (await shop.mails()).map(mailText).find((one) => one.includes('Please confirm your subscription')) ?? ''
    const path = /http:\/\/shop\.test(\/newsletter\/\S+)/.exec(mail)?.[1] ?? ''
    const follow = (link: string) => fetch(`${shop.url}${link}`).then((response) => response.text())
    expect(await follow(path.replace(/code=./, 'code=x'))).toMatch(/invalid/)
    expect(await follow(path)).toMatch(/has been confirmed/)
    expect(refusalOf(await shop.ask(subscribe, { email })).category).toBe('graphql-already-exists')
    const { headers } = await openAccount(shop)
    expect(await shop.data(set, { on: true }, headers)).toEqual({
      updateCustomerV2: { customer: { is_subscribed: false } },
    })
    await shop.close()
  })

  test('a shop without a newsletter subscribes nobody', async () => {
    const shop = await openTestCommerce(engine, accountShop({ newsletter: { enabled: false } }), smallCatalogue)
    const { headers } = await openAccount(shop)
    expect(await shop.data(set, { on: true }, headers)).toEqual({
      updateCustomerV2: { customer: { is_subscribed: false } },
    })
    await shop.close()
  })
})
