import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../../support/small-shop.ts'

const signIn = `mutation($username: String!, $password: String!) {
  generateAdminToken(username: $username, password: $password) }`
const create = `mutation($username: String!, $password: String!, $role: String!) {
  createAdminUser(username: $username, email: "a@example.com", password: $password, role: $role) { username isActive role { name } } }`
const log = '{ auditLog(limit: 200) { username field arguments outcome message } }'
type Log = {
  auditLog: { username: string; field: string; arguments: string; outcome: string; message: string | null }[]
}

describe.each(engines)('the administration on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, smallCatalogue)
  })
  afterAll(() => shop.close())

  const make = (username: string, role = 'Administrators', password = 'seven green lamps 7') =>
    shop.admin(create, { username, password, role })

  test('answers nobody who is not signed in, not even about its schema', async () => {
    for (const query of ['{ adminUsers { username } }', '{ __schema { types { name } } }', '{ nonsense }']) {
      const { status, data, errors } = await shop.askAdmin(query)
      expect({ status, data, category: errors?.[0]?.extensions?.category }, query).toEqual({
        status: 401,
        data: undefined,
        category: 'graphql-authentication',
      })
    }
    expect((await shop.askAdmin('{ me { username } }', {}, 'not-a-token')).status).toBe(401)
  })

  test('a token is asked for alone: a hundred guesses in one document are not heard', async () => {
    const guesses = Array.from({ length: 3 }, (_, at) => `g${at}: generateAdminToken(username: "x", password: "${at}")`)
    expect((await shop.askAdmin(`mutation { ${guesses.join(' ')} }`)).status).toBe(401)
  })

  test('a name or a password that is wrong is refused in the same words, and six wrong ones lock', async () => {
    await make('lock.me')
    const refusal = async (username: string, password: string) =>
      (await shop.askAdmin(signIn, { username, password })).errors?.map(({ message }) => message)
    const words = await refusal('nobody-of-this-name', 'whatever 1234')
    expect(words).toEqual([expect.stringMatching(/^The account sign-in was incorrect/)])
    const six = await Promise.all(Array.from({ length: 6 }, () => refusal('lock.me', 'wrong')))
    expect(six).toEqual(Array(6).fill(words))
    expect(await refusal('lock.me', 'seven green lamps 7')).toEqual(words)
    await shop.admin('mutation { activateAdminUser(username: "lock.me") { username } }')
    const { data } = await shop.askAdmin<{ generateAdminToken: string }>(signIn, {
      username: 'lock.me',
      password: 'seven green lamps 7',
    })
    expect(data.generateAdminToken).toMatch(/^[\w-]{43}$/)
  })

  test('a role opens what it names and nothing else', async () => {
    await make('service.only', 'Customer service')
    const question = shop.admin('{ adminUsers { username } }', {}, 'Customer service')
    await expect(question).rejects.toThrow('Your role does not allow "adminUsers": it needs "users".')
    await expect(shop.admin('{ me { permissions } }', {}, 'Customer service')).resolves.toEqual({
      me: { permissions: ['sales', 'customers'] },
    })
  })

  test('a role is made and changed; a permission that does not exist is refused by name', async () => {
    const save = 'mutation($p: [String!]!) { saveAdminRole(name: "Buyers", permissions: $p) { name permissions } }'
    expect(await shop.admin(save, { p: ['catalog', 'inventory'] })).toMatchObject({
      saveAdminRole: expect.arrayContaining([{ name: 'Buyers', permissions: ['catalog', 'inventory'] }]),
    })
    await expect(shop.admin(save, { p: ['catalog', 'moon'] })).rejects.toThrow('Unknown permissions: moon')
  })

  test('whoever is deactivated, or has a new password, is signed out at once', async () => {
    await make('leaver')
    const credentials = { username: 'leaver', password: 'seven green lamps 7' }
    const { data } = await shop.askAdmin<{ generateAdminToken: string }>(signIn, credentials)
    const me = async () => (await shop.askAdmin('{ me { username } }', {}, data.generateAdminToken)).status
    expect(await me()).toBe(200)
    await shop.admin('mutation { deactivateAdminUser(username: "leaver") { isActive } }')
    expect(await me()).toBe(401)
    expect((await shop.askAdmin(signIn, credentials)).status).toBe(200)
    expect((await shop.askAdmin(signIn, credentials)).errors).toHaveLength(1)
  })

  test('a weak password is refused with what would be better', async () => {
    await expect(make('weak', 'Administrators', 'password')).rejects.toThrow('at least 12 characters')
    await expect(make('weak', 'Nobodies')).rejects.toThrow('There is no role "Nobodies"; there are: Administrators')
  })

  test('every change stands in the log, the refused ones too, and no secret does', async () => {
    await make('logged')
    await expect(make('logged')).rejects.toThrow('There is a user "logged" already.')
    const entries = (await shop.admin<Log>(log)).auditLog.filter((entry) => entry.arguments.includes('"logged"'))
    expect(entries.map(({ username, field, outcome }) => [username, field, outcome])).toEqual([
      ['test.administrators', 'createAdminUser', 'refused'],
      ['test.administrators', 'createAdminUser', 'done'],
    ])
    expect(JSON.stringify(entries)).not.toContain('lamps')
  })
})
