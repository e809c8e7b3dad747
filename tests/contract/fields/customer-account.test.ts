import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountShop, openAccount, password, refusalOf, signIn } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../../support/small-shop.ts'

const createV2 = `mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) {
  customer { id email firstname lastname is_subscribed confirmation_status } } }`
const create = 'mutation($input: CustomerInput!) { createCustomer(input: $input) { customer { email is_subscribed } } }'
const updateV2 = `mutation($input: CustomerUpdateInput!) { updateCustomerV2(input: $input) {
  customer { prefix firstname middlename lastname suffix date_of_birth taxvat gender is_subscribed } } }`
const update = 'mutation($input: CustomerInput!) { updateCustomer(input: $input) { customer { email firstname } } }'

describe.each(engines)('accounts on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, smallCatalogue)
  })
  afterAll(() => shop.close())
  const person = (email: string) => ({ email, firstname: 'Richard', lastname: 'Rowe', password: 'test123#' })

  test('createCustomerV2 opens an account that is subscribed when asked, and whose id stays with the shop', async () => {
    const input = { ...person('new_customer@example.com'), is_subscribed: true }
    expect(await shop.data(createV2, { input })).toEqual({
      createCustomerV2: {
        customer: {
          id: null,
          email: 'new_customer@example.com',
          firstname: 'Richard',
          lastname: 'Rowe',
          is_subscribed: true,
          confirmation_status: 'ACCOUNT_CONFIRMED',
        },
      },
    })
  })

  test('createCustomerV2 needs no password, and takes addresses beyond ASCII', async () => {
    const input = { email: 'jØrgenV2@somedomain.com', firstname: 'J', lastname: 'L' }
    expect((await shop.ask(createV2, { input })).errors).toBeUndefined()
    const answer = await shop.ask(
      'mutation { generateCustomerToken(email: "jØrgenV2@somedomain.com", password: "x") { token } }',
    )
    expect(refusalOf(answer)).toMatchObject({ status: 401, category: 'graphql-authentication' })
  })

  test.each([
    ['a name is missing', { firstname: '' }, '"First Name" is a required value.'],
    [
      'the address is none',
      { email: 'Joe Smith <email@example.com>' },
      '"Joe Smith <email@example.com>" is not a valid email address.',
    ],
    [
      'the password is short',
      { password: 'Ab1#' },
      'The password needs at least 8 characters. Create a new password and try again.',
    ],
    [
      'the password is weak',
      { password: 'weakpass' },
      'Minimum of different classes of characters in password is 3. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.',
    ],
    ['the gender is unknown', { gender: 9 }, '"9" is not a valid gender value.'],
  ])('createCustomerV2 refuses when %s', async (_what, changes, message) => {
    const answer = await shop.ask(createV2, { input: { ...person('refused@example.com'), ...changes } })
    expect(refusalOf(answer)).toEqual({ status: 200, message, category: 'graphql-input' })
  })

  test('an address has one account, in whatever capitals', async () => {
    await openAccount(shop, 'once@example.com')
    const answer = await shop.ask(createV2, { input: person('ONCE@example.com') })
    expect(refusalOf(answer)).toMatchObject({
      message: 'A customer with the same email address already exists in an associated website.',
      category: 'graphql-input',
    })
  })

  test('createCustomer, the old way, refuses what is missing', async () => {
    expect((await shop.ask(create, { input: person('old@example.com') })).errors).toBeUndefined()
    const answer = await shop.ask(create, { input: { email: 'old2@example.com', password: 'test123#' } })
    expect(refusalOf(answer).message).toBe('"First Name" is a required value.')
    expect(refusalOf(await shop.ask(create, { input: { firstname: 'A', lastname: 'B' } })).message).toBe(
      'The email address is required to create a customer account.',
    )
    expect(refusalOf(await shop.ask(create, { input: {} })).message).toBe('"input" value should be specified')
  })

  test('customer tells everything about the one who asks, to nobody else and to no cache', async () => {
    const { headers, email } = await openAccount(shop)
    const query = `{ customer { id group_id group { uid } email prefix firstname middlename lastname suffix gender dob
      date_of_birth taxvat allow_remote_shopping_assistance created_at default_billing default_shipping is_subscribed
      confirmation_status addresses { id } custom_attributes { code } } customerGroup { uid } }`
    const answer = await shop.ask<{ customer: { created_at: string } }>(query, {}, headers)
    expect(answer.data).toMatchObject({
      customer: { id: null, group_id: null, group: { uid: 'MQ==' }, email, addresses: [], custom_attributes: [] },
      customerGroup: { uid: 'MQ==' },
    })
    expect(answer.data.customer.created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const refused = {
      status: 403,
      message: "The current customer isn't authorized.",
      category: 'graphql-authorization',
    }
    expect(refusalOf(await shop.ask(query))).toEqual(refused)
  })

  test('neighbours know whose orders, reviews and lists are asked for, though the id is not shown', async () => {
    const { headers } = await openAccount(shop)
    const query = `{ customer { id orders { total_count items { number } } reviews { items { nickname } }
      compare_list { item_count } wishlists { items_count } } }`
    expect(await shop.data(query, {}, headers)).toEqual({
      customer: {
        id: null,
        orders: { total_count: 0, items: [] },
        reviews: { items: [] },
        compare_list: null,
        wishlists: [{ items_count: 0 }],
      },
    })
  })

  test('updateCustomerV2 changes what is said, and hands a date back as it was typed', async () => {
    const { headers } = await openAccount(shop)
    const input = {
      prefix: 'Dr',
      middlename: 'Riley',
      suffix: 'III',
      date_of_birth: '3/11/1972',
      taxvat: 'X1',
      gender: 2,
    }
    const { updateCustomerV2 } = await shop.data<{ updateCustomerV2: object }>(updateV2, { input }, headers)
    expect(updateCustomerV2).toEqual({
      customer: { ...input, firstname: 'Ada', lastname: 'Lovelace', is_subscribed: false },
    })
    expect(await shop.data('{ customer { date_of_birth } }', {}, headers)).toEqual({
      customer: { date_of_birth: '1972-03-11' },
    })
    const empty = await shop.ask(updateV2, { input: { firstname: '' } }, headers)
    expect(refusalOf(empty).message).toBe('"First Name" is a required value.')
    const noDay = await shop.ask(updateV2, { input: { date_of_birth: 'bla-bla-bla' } }, headers)
    expect(refusalOf(noDay).message).toBe('Invalid date')
  })

  test('updateCustomer changes the address of who knows the password', async () => {
    const { headers } = await openAccount(shop)
    await openAccount(shop, 'taken@example.com')
    const change = (input: object) => shop.ask(update, { input }, headers).then(refusalOf)
    expect((await change({ email: 'x@example.com' })).message).toBe('Provide the current "password" to change "email".')
    expect(await change({ email: 'x@example.com', password: 'wrong' })).toEqual({
      status: 401,
      message: 'Invalid login or password.',
      category: 'graphql-authentication',
    })
    expect(await change({ email: 'taken@example.com', password })).toMatchObject({ category: 'graphql-already-exists' })
    expect((await change({})).message).toBe('"input" value should be specified')
    expect((await change({ email: 'moved@example.com', password })).message).toBeUndefined()
    await signIn(shop, 'moved@example.com')
  })

  test('updateCustomerEmail does that alone', async () => {
    const { headers } = await openAccount(shop)
    const mutation = `mutation { updateCustomerEmail(email: "renamed@example.com", password: "${password}") { customer { email } } }`
    expect(await shop.data(mutation, {}, headers)).toEqual({
      updateCustomerEmail: { customer: { email: 'renamed@example.com' } },
    })
  })

  test('deleteCustomer takes the account away with its token', async () => {
    const { headers, email } = await openAccount(shop)
    expect(await shop.data('mutation { deleteCustomer }', {}, headers)).toEqual({ deleteCustomer: true })
    expect((await shop.ask('{ customer { email } }', {}, headers)).status).toBe(401)
    await openAccount(shop, email)
  })

  test('isEmailAvailable says yes to every address where the shop keeps it to itself', async () => {
    const { email } = await openAccount(shop)
    const ask = (address: string) =>
      shop.ask('query($address: String!) { isEmailAvailable(email: $address) { is_email_available } }', { address })
    expect((await ask(email)).data).toEqual({ isEmailAvailable: { is_email_available: true } })
    expect(refusalOf(await ask('')).message).toBe('Email must be specified')
    expect(refusalOf(await ask('invalid-email')).message).toBe('Email is invalid')
  })
})

describe.each(engines)('isEmailAvailable in a shop that tells, on %s', (engine) => {
  test('it says which addresses have an account, in whatever capitals', async () => {
    const shop = await openTestCommerce(engine, accountShop({ tellsUsedEmails: true }), smallCatalogue)
    await openAccount(shop, 'known@example.com')
    for (const [email, free] of [
      ['Known@example.com', false],
      ['free@example.com', true],
    ] as const) {
      expect(await shop.data(`{ isEmailAvailable(email: "${email}") { is_email_available } }`)).toEqual({
        isEmailAvailable: { is_email_available: free },
      })
    }
    await shop.close()
  })
})
