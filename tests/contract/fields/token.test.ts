import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountShop, openAccount, password, refusalOf, signIn } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

const wrong = {
  status: 401,
  message:
    'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
  category: 'graphql-authentication',
}
const generate =
  'mutation($email: String!, $word: String!) { generateCustomerToken(email: $email, password: $word) { token } }'
const change = `mutation($old: String!, $next: String!) {
  changeCustomerPassword(currentPassword: $old, newPassword: $next) { id email } }`
const me = '{ customer { email } }'

/** A user of the administration, and signed in at its own door. */
async function openAdministrator(shop: TestCommerce): Promise<{ authorization: string }> {
  const create =
    'mutation($word: String!) { createAdminUser(username: "clerk", email: "clerk@example.com", password: $word, role: "Administrators") { id } }'
  const { errors } = await shop.commerce.admin(create, { word: password })
  if (errors) throw new Error(errors[0]?.message)
  const query = `mutation { generateAdminToken(username: "clerk", password: "${password}") }`
  const response = await fetch(`${shop.url}/admin/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as { data: { generateAdminToken: string } }
  return { authorization: `Bearer ${data.generateAdminToken}` }
}

describe.each(engines)('tokens on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, accountShop({ password: { lockoutFailures: 4 } }), smallCatalogue)
  })
  afterAll(() => shop.close())
  const tryWord = (email: string, word: string) => shop.ask(generate, { email, word }).then(refusalOf)

  test("generateCustomerToken answers a JWT of Magento's claims that is good for an hour", async () => {
    const { token, headers, email } = await openAccount(shop)
    const [head = '', body = ''] = token.split('.')
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ kid: expect.any(String), alg: 'HS256' })
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
    expect(claims).toEqual({ uid: expect.any(Number), utypid: 3, iat: expect.any(Number), exp: claims.iat + 3600 })
    expect(await shop.data(me, {}, headers)).toEqual({ customer: { email } })
    await shop.restart()
    expect(await shop.data(me, {}, headers)).toEqual({ customer: { email } })
  })

  test('a wrong password and an unknown address are refused in the same words', async () => {
    const { email } = await openAccount(shop)
    expect(await tryWord(email, 'wrong')).toEqual(wrong)
    expect(await tryWord('nobody@example.com', password)).toEqual(wrong)
    expect(await tryWord('', password)).toMatchObject({
      message: 'Specify the "email" value.',
      category: 'graphql-input',
    })
    expect(await tryWord(email, '')).toMatchObject({ message: 'Specify the "password" value.' })
  })

  test('failures are counted one by one, however many aliases a request has, and the lock is not told', async () => {
    const { email, headers } = await openAccount(shop)
    const guesses = Array.from(
      { length: 8 },
      (_, index) => `g${index}: generateCustomerToken(email: "${email}", password: "guess${index}") { token }`,
    )
    const answer = await shop.ask(
      `mutation { ${guesses.join(' ')} last: generateCustomerToken(email: "${email}", password: "${password}") { token } }`,
    )
    expect(answer.errors?.map(({ message }) => message)).toEqual(Array(9).fill(wrong.message))
    expect(await tryWord(email, password)).toEqual(wrong)
    expect(refusalOf(await shop.ask(me, {}, headers))).toEqual({
      status: 401,
      message: 'The account is locked.',
      category: 'graphql-authentication',
    })
  })

  test('failures sent at once are counted like failures in a row', async () => {
    const { email } = await openAccount(shop)
    await Promise.all(Array.from({ length: 8 }, () => tryWord(email, 'guess')))
    expect(await tryWord(email, password)).toEqual(wrong)
  })

  test('a right password forgives the failures before it; many at once lock nobody out', async () => {
    const { email } = await openAccount(shop)
    for (let round = 0; round < 3; round++) {
      await tryWord(email, 'guess')
      await signIn(shop, email)
    }
    const all = await Promise.all(Array.from({ length: 6 }, () => tryWord(email, password)))
    expect(all.every(({ message }) => message === undefined)).toBe(true)
  })

  test('revokeCustomerToken ends every token before it, not the next one', async () => {
    const first = await openAccount(shop)
    const second = await signIn(shop, first.email)
    const revoke = 'mutation { revokeCustomerToken { result } }'
    expect(await shop.data(revoke, {}, second.headers)).toEqual({ revokeCustomerToken: { result: true } })
    expect((await shop.ask(me, {}, first.headers)).status).toBe(401)
    expect((await shop.ask(me, {}, second.headers)).status).toBe(401)
    const third = await signIn(shop, first.email)
    expect((await shop.ask(me, {}, third.headers)).status).toBe(200)
    await shop.data(revoke, {}, third.headers)
    expect((await shop.ask(me, {}, third.headers)).status).toBe(401)
    expect(refusalOf(await shop.ask(revoke)).message).toBe("The current customer isn't authorized.")
  })

  test('changeCustomerPassword asks for the old one, minds the rules, and ends older tokens', async () => {
    const { email, headers } = await openAccount(shop)
    const to = (old: string, next: string) => shop.ask(change, { old, next }, headers)
    expect(refusalOf(await to('wrong', 'anotherPassword1'))).toEqual({
      status: 401,
      message: 'Invalid login or password.',
      category: 'graphql-authentication',
    })
    expect(refusalOf(await to('', 'x')).message).toBe('Specify the "currentPassword" value.')
    expect(refusalOf(await to(password, '')).message).toBe('Specify the "newPassword" value.')
    expect(refusalOf(await to(password, 'weakpass')).message).toMatch(/Minimum of different classes of characters/)
    expect((await to(password, 'anotherPassword1')).data).toEqual({ changeCustomerPassword: { id: null, email } })
    expect((await shop.ask(me, {}, headers)).status).toBe(401)
    expect(await tryWord(email, password)).toEqual(wrong)
    await signIn(shop, email, 'anotherPassword1')
    expect(refusalOf(await shop.ask(change, { old: 'a', next: 'b' }))).toMatchObject({
      category: 'graphql-authorization',
    })
  })

  test('changeCustomerPassword locks the account of who guesses', async () => {
    const { headers } = await openAccount(shop)
    const messages: (string | undefined)[] = []
    for (let guess = 0; guess < 4; guess++) {
      messages.push(
        refusalOf(await shop.ask(change, { old: `guess${guess}`, next: 'anotherPassword1' }, headers)).message,
      )
    }
    expect(messages.at(-1)).toBe('The account is locked.')
    expect(refusalOf(await shop.ask(change, { old: password, next: 'anotherPassword1' }, headers)).message).toBe(
      'The account is locked.',
    )
  })

  test('a forged token is nobody', async () => {
    const { token } = await openAccount(shop)
    const [head, body] = token.split('.')
    const other = Buffer.from(JSON.stringify({ kid: 'x', alg: 'none' })).toString('base64url')
    for (const forged of [`${head}.${body}.`, `${other}.${body}.`, `${head}.${body}.AAAA`, 'test_token']) {
      expect((await shop.ask(me, {}, { authorization: `Bearer ${forged}` })).status).toBe(401)
    }
  })

  test('generateCustomerTokenAsAdmin is for administrators alone, with a customer who allows it', async () => {
    const { headers, email } = await openAccount(shop)
    const mutation = `mutation { generateCustomerTokenAsAdmin(input: { customer_email: "${email}" }) { customer_token } }`
    for (const asked of [{}, headers]) {
      expect(refusalOf(await shop.ask(mutation, {}, asked))).toMatchObject({
        status: 403,
        message: "The current customer isn't authorized.",
      })
    }
    const administrator = await openAdministrator(shop)
    expect(refusalOf(await shop.ask(mutation, {}, administrator)).message).toMatch(/Allow remote shopping assistance/)
    await shop.data(
      'mutation { updateCustomerV2(input: { allow_remote_shopping_assistance: true }) { customer { email } } }',
      {},
      headers,
    )
    const { data } = await shop.ask<{ generateCustomerTokenAsAdmin: { customer_token: string } }>(
      mutation,
      {},
      administrator,
    )
    const authorization = `Bearer ${data.generateCustomerTokenAsAdmin.customer_token}`
    expect(await shop.data(me, {}, { authorization })).toEqual({ customer: { email } })
    expect(refusalOf(await shop.ask(me, {}, administrator)).category).toBe('graphql-authorization')
  })
})

describe.each(engines)('limits per remote address on %s', (engine) => {
  test('many wrong passwords from one address close it for every account, and for nobody else', async () => {
    const shop = await openTestCommerce(engine, accountShop({ limits: { failuresPerAddress: 5 } }), smallCatalogue)
    const { email } = await openAccount(shop)
    const from = (address: string, word: string, to: string) =>
      shop.ask(generate, { email: to, word }, { 'x-forwarded-for': address }).then(refusalOf)
    for (let guess = 0; guess < 5; guess++) await from('203.0.113.9', 'wrong', `nobody${guess}@example.com`)
    expect(await from('203.0.113.9', password, email)).toEqual(wrong)
    expect((await from('203.0.113.10', password, email)).message).toBeUndefined()
    await shop.close()
  })

  test('one address opens so many accounts and asks for so many resets in an hour', async () => {
    const limits = { accountsPerAddressAndHour: 2, resetsPerAddressAndHour: 2 }
    const shop = await openTestCommerce(engine, accountShop({ limits }), smallCatalogue)
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    const open = (name: string) =>
      shop.ask(
        'mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }',
        { input: { email: `${name}@example.com`, firstname: 'A', lastname: 'B' } },
        headers,
      )
    const reset = () => shop.ask('mutation { requestPasswordResetEmail(email: "a@example.com") }', {}, headers)
    for (const once of [() => open('a'), () => open('b'), reset, reset]) expect((await once()).errors).toBeUndefined()
    for (const again of [() => open('c'), reset]) {
      expect(refusalOf(await again()).category).toBe('graphql-too-many-requests')
    }
    await shop.close()
  })
})
