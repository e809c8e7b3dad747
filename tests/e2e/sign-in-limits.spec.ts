/** Guessing passwords: how far it gets, and that it never keeps the owner out. */
import { expect, test } from '@playwright/test'
import { openCustomer, password } from '../support/customers.ts'
import { openShop, type Shop } from '../support/shop.ts'

let shop: Shop
let guesses = 0
test.beforeAll(async () => {
  test.setTimeout(120_000)
  shop = await openShop(undefined, { TRUSTED_PROXY_HOPS: '1' })
})
test.afterAll(async () => shop?.close())

type Try = { email: string; word: string; from: string; cookies?: string }

/** One sign-in by whoever is at this address; answers its status and the cookies that followed. */
async function attempt({ email, word, from, cookies = '' }: Try) {
  const headers = {
    origin: shop.url,
    'sec-fetch-site': 'same-origin',
    'x-shop-context': 'default',
    // What stands in front of the last entry anybody may have written.
    'x-forwarded-for': `10.0.0.${++guesses % 250}, ${from}`,
  }
  const guard = await fetch(`${shop.url}/api/auth/csrf`, { headers })
  const { csrfToken } = (await guard.json()) as { csrfToken: string }
  const csrf = guard.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const answer = await fetch(`${shop.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { ...headers, cookie: [...csrf, cookies].filter(Boolean).join('; ') },
    body: new URLSearchParams({ csrfToken, email, password: word, json: 'true' }),
  })
  const kept = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), kept }
}

test('one account stands five guesses, from however many addresses, and its owner’s device is never kept out', async () => {
  const owner = { email: 'guessed@example.com', firstname: 'Ada', lastname: 'Lovelace' }
  await openCustomer(shop, owner)
  const first = await attempt({ email: owner.email, word: password, from: '203.0.113.1' })
  expect(first.status).toBe(200)
  const device = first.kept.find((cookie) => cookie.startsWith('device=')) ?? ''
  const statuses = new Map<number, number>()
  for (let i = 0; i < 40; i++) {
    // Other spellings of the address and addresses all over the world are the same account.
    const email = i % 2 ? owner.email.toUpperCase() : owner.email
    const { status } = await attempt({ email, word: `guess-${i}`, from: `198.51.${i}.7` })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect(Object.fromEntries(statuses)).toEqual({ 401: 5, 429: 35 })
  const stranger = await attempt({ email: owner.email, word: password, from: '198.18.0.9' })
  expect(stranger.status).toBe(429)
  expect(Number(stranger.retryAfter)).toBeGreaterThan(0)
  for (let i = 0; i < 10; i++) {
    const own = await attempt({ email: owner.email, word: password, from: '203.0.113.1', cookies: device })
    expect(own.status).toBe(200)
  }
})

test('one address stands twenty guesses over all accounts; a made-up address in front of it changes nothing', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 30; i++) {
    statuses.push((await attempt({ email: `nobody${i}@example.com`, word: 'guess', from: '192.0.2.44' })).status)
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
})
