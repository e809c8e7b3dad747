/**
 * Every account page and every operation of the shop, asked for by everybody who may not: nothing of the owner is told, and
 * nothing of his is changed. The cells come from the shop's own lists, so that what is added is in here by itself.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { placeList } from '../../lib/account/places.ts'
import {
  addAddress,
  askCommerce,
  openCustomer,
  password,
  placeOrder,
  simpleSku,
  tokenOf,
} from '../support/customers.ts'
import { openShop, type Shop } from '../support/shop.ts'
import { type Cookies, type Ids, jar, type Operation, operations, variablesFor } from './registered-operations.ts'

const owner = { email: `canary.${process.pid}@example.com`, firstname: 'Canarina', lastname: 'Serinus' }
const street = '77 Canary Wharf Mews'
const canaries = [owner.email, owner.firstname, owner.lastname, street]

let shop: Shop
let ids: Ids
let cells = 0
let limited = 0
let others = 0

/** Each cell comes from an address of its own: what is refused is refused for whose it is, not for how often. */
const address = () => `10.${(cells >> 16) & 255}.${(cells >> 8) & 255}.${cells & 255}`

const ownPage = () => ({
  origin: shop.url,
  'sec-fetch-site': 'same-origin',
  'x-shop-context': 'default',
  'x-forwarded-for': address(),
})

/** A session as a browser has it after signing in. */
async function signIn(email: string): Promise<Cookies> {
  const guard = await fetch(`${shop.url}/api/auth/csrf`, { headers: ownPage() })
  const { csrfToken } = (await guard.json()) as { csrfToken: string }
  const csrf = guard.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const answer = await fetch(`${shop.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { ...ownPage(), cookie: csrf.join('; ') },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  expect(answer.status).toBe(200)
  const sid = answer.headers
    .getSetCookie()
    .map((cookie) => /^sid=([^;]+)/.exec(cookie)?.[1])
    .find(Boolean)
  return { sid: sid ?? '', shopper: owner.firstname }
}

/** Everybody who is not the owner: each asked for anew, as a cell may end a session. */
const strangers: Record<string, () => Promise<Cookies>> = {
  anonymous: async () => ({}),
  'made up': async () => ({ sid: 'A'.repeat(43) }),
  'other customer': async () => other,
  expired: async () => expired,
  'signed out': async () => signedOut,
  revoked: async () => revoked,
}
let other: Cookies
let expired: Cookies
let signedOut: Cookies
let revoked: Cookies

function age({ sid }: Cookies) {
  expect(sid).toBeTruthy()
  const database = new DatabaseSync(join(shop.sessionFolder, 'sessions.sqlite'))
  const { changes } = database.prepare('update session set until = 1').run()
  database.close()
  expect(Number(changes)).toBeGreaterThan(0)
}

function hold(body: string, cell: string) {
  cells++
  for (const canary of canaries) expect(body.includes(canary), `${cell} tells ${canary}`).toBe(false)
}

async function askDoor(operation: Operation, cookies: Cookies) {
  const response = await fetch(`${shop.url}/graphql`, {
    method: 'POST',
    headers: { ...ownPage(), 'content-type': 'application/json', cookie: jar(cookies) },
    body: JSON.stringify({
      operationName: operation.name,
      variables: variablesFor(operation, ids, owner.email),
      extensions: { persistedQuery: { version: 1, sha256Hash: operation.hash } },
    }),
  })
  const body = await response.text()
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  if (response.status === 429) limited++
  return { status: response.status, body }
}

/** All that is the owner's, as the commerce API tells it to him. */
async function estate(): Promise<string> {
  const token = await tokenOf(shop, owner.email)
  const whole = await askCommerce(
    shop,
    `{ customer { firstname lastname email is_subscribed addresses { street city default_shipping default_billing }
      orders(pageSize: 50) { total_count items { number status } } wishlists { id items_count } } }`,
    {},
    token,
  )
  return JSON.stringify(whole)
}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  shop = await openShop(undefined, { TRUSTED_PROXY_HOPS: '1' })
  const { token } = await openCustomer(shop, owner)
  const sku = await simpleSku(shop)
  const ownAddress = await addAddress(shop, token, street, true)
  const number = await placeOrder(shop, sku, { token, street })
  const { customer } = await askCommerce<{ customer: { wishlists: { id: string }[] } }>(
    shop,
    '{ customer { wishlists { id } } }',
    {},
    token,
  )
  ids = { order: number, address: ownAddress, wishlist: customer.wishlists[0]?.id ?? '' }
  // Aged before anybody else signs in; then one that signed out, and one whose token the backend took back.
  expired = await signIn(owner.email)
  age(expired)
  signedOut = await signIn(owner.email)
  const left = await fetch(`${shop.url}/api/auth/signout`, {
    method: 'POST',
    headers: { ...ownPage(), cookie: jar(signedOut) },
  })
  expect(left.status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 1_100)) // a token of the second of a revocation is void, too
  revoked = await signIn(owner.email)
  await askCommerce(shop, 'mutation { revokeCustomerToken { result } }', {}, await tokenOf(shop, owner.email))
  await new Promise((resolve) => setTimeout(resolve, 1_100))
})
/** Somebody else with an account; anew for each test, as one of them ends it. */
test.beforeEach(async () => {
  const email = `other${++others}@example.com`
  await openCustomer(shop, { email, firstname: 'Other', lastname: 'Person' })
  other = await signIn(email)
})
test.afterAll(async () => shop?.close())

test('the owner sees what is his: the grid is not blind', async () => {
  const cookies = await signIn(owner.email)
  const overview = operations.find(({ name }) => name === 'CustomerOverview')
  const order = operations.find(({ name }) => name === 'CustomerOrder')
  if (!overview || !order) throw new Error('The account asks nothing.')
  for (const canary of canaries) expect((await askDoor(overview, cookies)).body).toContain(canary)
  expect((await askDoor(order, cookies)).body).toContain(street)
})

test('no page of the account differs by who asks for it, in any form that it is sent in', async () => {
  test.setTimeout(240_000)
  const forms: Record<string, Record<string, string>> = {
    HTML: {},
    RSC: { rsc: '1' },
    prefetch: { rsc: '1', 'next-router-prefetch': '1' },
  }
  const own = await signIn(owner.email)
  for (const { path } of placeList) {
    const url = `${shop.url}/account${path ? `/${path}` : ''}?number=${ids.order}`
    for (const [form, headers] of Object.entries(forms)) {
      for (const [who, cookies] of Object.entries({ owner: async () => own, ...strangers })) {
        const cell = `${form} of /account/${path} for ${who}`
        const response = await fetch(url, {
          headers: { ...headers, cookie: jar(await cookies()), 'x-forwarded-for': address() },
        })
        expect(response.status, cell).toBe(200)
        expect(response.headers.get('set-cookie'), cell).toBeNull()
        hold(await response.text(), cell)
      }
    }
  }
  console.log(`${cells} cells of pages`)
})

test('no operation tells or changes what is another’s', async () => {
  test.setTimeout(300_000)
  const before = await estate()
  const first = cells
  // What ends a stranger's own account comes last.
  const order = [...operations].sort(
    (a, b) => Number(a.name === 'DeleteCustomer') - Number(b.name === 'DeleteCustomer'),
  )
  for (const [who, cookies] of Object.entries(strangers)) {
    const held = await cookies()
    for (const operation of order) {
      const { status, body } = await askDoor(operation, held)
      const told = body.replaceAll(JSON.stringify(owner.email), '""') // the address asked about may be named in a refusal
      hold(told, `${operation.name} for ${who}`)
      if (/^(?:Customer|UpdateCustomer|DeleteCustomer|ReorderItems|CancelOrder|ChangeCustomer)/.test(operation.name)) {
        const refused = status === 400 || status === 401 || status === 429 || body.includes('SIGNED_OUT')
        expect(
          who === 'other customer' || refused,
          `${operation.name} for ${who}: ${status} ${body.slice(0, 200)}`,
        ).toBe(true)
      }
    }
  }
  expect(await estate()).toBe(before)
  expect(limited).toBeLessThan((cells - first) / 10)
  console.log(`${cells - first} cells of operations, ${limited} of them refused for how often alone`)
})

test('no door beside the one answers a stranger, another site, or a request without the shop’s own header', async () => {
  const doors = ['devices', 'confirm', 'export', `download?file=${'a'.repeat(32)}`]
  for (const [who, cookies] of Object.entries(strangers)) {
    const held = await cookies()
    for (const door of doors) {
      for (const method of ['GET', 'POST']) {
        const response = await fetch(`${shop.url}/api/auth/${door}`, {
          method,
          headers: { ...ownPage(), 'content-type': 'application/json', cookie: jar(held) },
          ...(method === 'POST' && { body: JSON.stringify({ end: 'all', password: 'a-wrong-guess-1' }) }),
        })
        hold(await response.text(), `${method} ${door} for ${who}`)
        if (who !== 'other customer' && who !== 'revoked')
          expect(response.status, `${method} ${door} for ${who}`).toBeGreaterThanOrEqual(400)
      }
    }
  }
  const own = await signIn(owner.email)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'x-shop-context': 'default' },
    { origin: 'null', 'x-shop-context': 'default' },
    { origin: shop.url, 'sec-fetch-site': 'same-origin' },
  ]
  for (const headers of foreign) {
    for (const door of ['/graphql', '/api/auth/devices', '/api/auth/export', '/api/auth/signout']) {
      const response = await fetch(`${shop.url}${door}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', cookie: jar(own), 'x-forwarded-for': address() },
        body: JSON.stringify({ end: 'all' }),
      })
      expect(response.status, `${door} with ${JSON.stringify(headers)}`).toBeGreaterThanOrEqual(400)
      hold(await response.text(), door)
    }
  }
  const devices = await fetch(`${shop.url}/api/auth/devices`, { headers: { ...ownPage(), cookie: jar(own) } })
  expect(devices.status).toBe(200)
})
