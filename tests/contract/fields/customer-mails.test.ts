import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountShop, mailText, openAccount, password, refusalOf, signIn } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

const create = `mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) {
  customer { email is_subscribed } } }`
const ask = 'mutation($email: String!) { requestPasswordResetEmail(email: $email) }'
const reset = `mutation($email: String!, $token: String!, $word: String!) {
  resetPassword(email: $email, resetPasswordToken: $token, newPassword: $word) }`
const confirm = `mutation($email: String!, $key: String!) {
  confirmEmail(input: { email: $email, confirmation_key: $key }) { customer { email is_subscribed } } }`
const resend = 'mutation($email: String!) { resendConfirmationEmail(email: $email) }'
const me = '{ customer { email } }'

async function mailsTo(shop: TestCommerce, email: string): Promise<string[]> {
  return (await shop.mails()).map(mailText).filter((mail) => mail.includes(`To: <${email}>`))
}
const found = (mails: string[], pattern: RegExp) => mails.flatMap((mail) => pattern.exec(mail)?.[1] ?? []).at(-1) ?? ''

describe.each(engines)('mails about accounts on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, accountShop({}), smallCatalogue)
  })
  afterAll(() => shop.close())
  const tokenOf = async (email: string) => found(await mailsTo(shop, email), /token=([0-9a-f]+)/)
  const resetBy = (email: string, token: string, word: string) => shop.ask(reset, { email, token, word })

  test('a new account is welcomed once', async () => {
    const { email } = await openAccount(shop)
    await shop.mails()
    expect((await mailsTo(shop, email)).filter((mail) => mail.includes('Subject: Welcome to Small Shop'))).toHaveLength(
      1,
    )
  })

  test('requestPasswordResetEmail answers the same for everybody, and mails only an owner', async () => {
    const { email } = await openAccount(shop)
    expect(await shop.data(ask, { email })).toEqual({ requestPasswordResetEmail: true })
    expect(await shop.data(ask, { email: 'nobody@example.com' })).toEqual({ requestPasswordResetEmail: true })
    expect(await tokenOf(email)).toMatch(/^[0-9a-f]{32}$/)
    expect(await mailsTo(shop, 'nobody@example.com')).toEqual([])
    expect(refusalOf(await shop.ask(ask, { email: '' })).message).toBe('You must specify an email address.')
    expect(refusalOf(await shop.ask(ask, { email: 'invalid-email' })).message).toBe(
      'The email address has an invalid format.',
    )
  })

  test('resetPassword takes the mailed token once and ends older sessions; the owner is told', async () => {
    const { email, headers } = await openAccount(shop)
    await shop.data(ask, { email })
    const token = await tokenOf(email)
    expect((await resetBy(email, token, 'New-Password-2')).data).toEqual({ resetPassword: true })
    expect((await shop.ask(me, {}, headers)).status).toBe(401)
    await signIn(shop, email, 'New-Password-2')
    const refused = { status: 200, message: "Cannot set the customer's password", category: 'graphql-input' }
    expect(refusalOf(await resetBy(email, token, 'New-Password-3'))).toEqual(refused)
    expect((await mailsTo(shop, email)).some((mail) => mail.includes('password has been changed'))).toBe(true)
  })

  test('resetPassword refuses every wrong token alike', async () => {
    const { email } = await openAccount(shop)
    const other = (await openAccount(shop)).email
    await shop.data(ask, { email })
    await shop.data(ask, { email: other })
    const stolen = await tokenOf(other)
    const message = "Cannot set the customer's password"
    expect(refusalOf(await resetBy(email, stolen, 'New-Password-2')).message).toBe(message)
    expect(refusalOf(await resetBy('nobody@example.com', stolen, 'New-Password-2')).message).toBe(message)
    expect(refusalOf(await resetBy(other, stolen, 'weak')).message).toBe(message)
    expect(refusalOf(await resetBy(email, '', 'x')).message).toBe('resetPasswordToken must be specified')
    expect(refusalOf(await resetBy(email, 'x', '')).message).toBe('newPassword must be specified')
    expect((await resetBy(other, stolen, 'New-Password-2')).data).toEqual({ resetPassword: true })
  })

  test('only so many mails go to one account', async () => {
    const { email } = await openAccount(shop)
    for (let asked = 0; asked < 8; asked++) await shop.data(ask, { email })
    const mails = (await mailsTo(shop, email)).filter((mail) => mail.includes('Subject: Choose a new password'))
    expect(mails).toHaveLength(5)
  })

  test('updateCustomerEmail is told to the old address and the new one', async () => {
    const { email, headers } = await openAccount(shop)
    const mutation =
      'mutation($email: String!, $word: String!) { updateCustomerEmail(email: $email, password: $word) { customer { email } } }'
    await shop.data(mutation, { email: `new-${email}`, word: password }, headers)
    for (const address of [email, `new-${email}`]) {
      expect((await mailsTo(shop, address)).some((mail) => mail.includes('address has been changed'))).toBe(true)
    }
  })

  test('a token stands in one mail and nowhere in the data', async () => {
    const { email } = await openAccount(shop)
    await shop.data(ask, { email })
    const token = await tokenOf(email)
    expect((await shop.mails()).map(mailText).filter((mail) => mail.includes(token))).toHaveLength(1)
    const kept = readdirSync(shop.folder).filter((file) => /^(customer|mail)\.sqlite/.test(file))
    for (const file of kept) expect(readFileSync(join(shop.folder, file)).includes(token)).toBe(false)
  })
})

describe.each(engines)('accounts that have to be confirmed, on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, accountShop({ confirmEmail: true }), smallCatalogue)
  })
  afterAll(() => shop.close())
  const keyOf = async (email: string) => found(await mailsTo(shop, email), /key=([0-9a-f]+)/)
  const open = (email: string) => {
    const input = { email, password, firstname: 'Ada', lastname: 'Lovelace', is_subscribed: true }
    return shop.data(create, { input })
  }

  test('confirmEmail opens the account, and its subscription counts from then on', async () => {
    const email = 'ada@example.com'
    expect(await open(email)).toEqual({ createCustomerV2: { customer: { email, is_subscribed: false } } })
    const early = await shop.ask(
      `mutation { generateCustomerToken(email: "${email}", password: "${password}") { token } }`,
    )
    expect(refusalOf(early)).toEqual({
      status: 401,
      message: "This account isn't confirmed. Verify and try again.",
      category: 'graphql-authentication',
    })
    const wrong = await shop.ask(confirm, { email, key: 'wrong' })
    expect(refusalOf(wrong).message).toBe('The confirmation token is invalid. Verify the token and try again.')
    const key = await keyOf(email)
    expect(await shop.data(confirm, { email, key })).toEqual({
      confirmEmail: { customer: { email, is_subscribed: true } },
    })
    expect(refusalOf(await shop.ask(confirm, { email, key })).message).toBe('The account is already active.')
    await signIn(shop, email)
    expect(refusalOf(await shop.ask(confirm, { email: 'bad-email', key })).message).toBe('Email is invalid')
  })

  test('resendConfirmationEmail sends a new key, and the old one is over', async () => {
    const email = 'bea@example.com'
    await open(email)
    const old = await keyOf(email)
    expect(await shop.data(resend, { email })).toEqual({ resendConfirmationEmail: true })
    const mails = await mailsTo(shop, email)
    const keys = mails.flatMap((mail) => /key=([0-9a-f]+)/.exec(mail)?.[1] ?? [])
    const next = keys.find((key) => key !== old) ?? ''
    expect(refusalOf(await shop.ask(confirm, { email, key: old })).category).toBe('graphql-input')
    expect((await shop.ask(confirm, { email, key: next })).errors).toBeUndefined()
    const refusal = (address: string) => shop.ask(resend, { email: address }).then(refusalOf)
    expect((await refusal(email)).message).toBe("Confirmation isn't needed.")
    expect((await refusal('bad-email')).message).toBe('Email address is not valid')
    expect((await refusal('no@example.com')).message).toBe('There is no user registered with that email address.')
  })
})
