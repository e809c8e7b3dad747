import { expect, test, vi } from 'vitest'

const base = { store: 'default', locale: 'en-US' }
const settings = {
  SHOP_URL: 'https://shop.test',
  STOREFRONTS: JSON.stringify([
    { ...base, code: 'default', path: '', currencies: ['USD', 'EUR'], groups: [2] },
    { ...base, code: 'nl', path: '/nl', currencies: ['EUR', 'USD'] },
  ]),
  CONTEXT_SIGNING_KEY: 'the key that signs from now on,the key that signed before it',
  COMMERCE_GROUP_KEY: 'the key between shop and services',
  COMMERCE_RELEASE: '2.4.9',
}
for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
const { choiceIn, contextCookie, contextCookieName, contextCookieValues, cookieSaying } = await import(
  './context-cookie'
)
const { contextFor, contextOf } = await import('./context')
const { environmentFaults, env } = await import('../env')

const [shop, dutch] = env.STOREFRONTS as [(typeof env.STOREFRONTS)[number], (typeof env.STOREFRONTS)[number]]
const read = (value: string | null) => choiceIn(`sid=1; ${contextCookieName}=${value}; theme=dark`)
const code = (pathname: string, value: string | null) => contextFor(pathname, read(value)).context.code

test('what is signed is read again, and names the variant in each storefront that has it', () => {
  const { name, value, ...how } = contextCookie({ storefront: shop, currency: 'EUR', group: 2 })
  expect([name, how]).toEqual(['__Secure-vary', { maxAge: 30 * 24 * 3600, httpOnly: true, secure: true }])
  expect(value).toMatch(/^EUR\.g2\.[\w-]{22}$/)
  expect(read(value)).toEqual({ currency: 'EUR', group: 2 })
  expect([code('/a', value), code('/nl/a', value)]).toEqual(['default.EUR.g2', 'nl'])
  expect(code('/a', contextCookie({ storefront: shop, currency: 'USD', group: 2 }).value)).toBe('default.g2')
})

test('a currency stays for a year, a group for as long as a sign-in may', () => {
  const { value, maxAge } = contextCookie({ storefront: shop, currency: 'EUR', group: null })
  expect([read(value), maxAge]).toEqual([{ currency: 'EUR', group: null }, 365 * 24 * 3600])
})

test('what is not offered is the first currency and everybody’s group', () => {
  expect(read(contextCookie({ storefront: shop, currency: 'GBP', group: 7 }).value)).toEqual({
    currency: 'USD',
    group: null,
  })
  expect(read(contextCookie({ storefront: dutch, currency: null, group: 2 }).value)).toEqual({
    currency: 'EUR',
    group: null,
  })
})

test.each([
  ['nothing', ''],
  ['a plain value', 'EUR'],
  ['a group without a signature', 'EUR.g2'],
  ['a made-up signature', 'EUR.g2.AAAAAAAAAAAAAAAAAAAAAA'],
  ['a signature of something else', `EUR.g2.${cookieSaying({ currency: 'EUR', group: null })?.slice(-22)}`],
  ['a signature that was cut short', cookieSaying({ currency: 'EUR', group: 2 })?.slice(0, -1) ?? ''],
  ['a name of the language', '__proto__'],
])('%s is none', (_what, value) => {
  expect(read(value)).toBeNull()
  expect(code('/a', value)).toBe('default')
})

test('the first cookie of that name counts, and no other name does', () => {
  const value = cookieSaying({ currency: 'EUR', group: null })
  expect(choiceIn(`x${contextCookieName}=${value}; vary=${value}`)).toBeNull()
  expect(choiceIn(`${contextCookieName}=no; ${contextCookieName}=${value}`)).toBeNull()
  expect([choiceIn(null), choiceIn(undefined), choiceIn(';;=;a')]).toEqual([null, null, null])
})

test('the values are a finite set: currencies by groups by keys, all of them read', () => {
  expect(contextCookieValues.size).toBe(2 * 2 * 2)
  for (const [value, choice] of contextCookieValues) expect(read(value)).toEqual(choice)
  expect(contextOf('default.g3')).toBeNull()
})

test('groups need both keys and a release that tells who is in them', () => {
  const faults = environmentFaults({ STOREFRONTS: settings.STOREFRONTS })
  for (const name of ['CONTEXT_SIGNING_KEY', 'COMMERCE_GROUP_KEY', 'COMMERCE_RELEASE']) {
    expect(faults.some((fault) => fault.startsWith(name))).toBe(true)
  }
})
