import { expect, test, vi } from 'vitest'

vi.stubEnv(
  'STOREFRONTS',
  JSON.stringify([
    { code: 'default', store: 'default', locale: 'en-US', path: '', currencies: ['USD', 'EUR'], groups: [2] },
    { code: 'nl', store: 'nl', locale: 'nl-NL', path: '/nl', currencies: ['EUR'] },
  ]),
)
vi.stubEnv('COMMERCE_RELEASE', '2.4.9')
vi.stubEnv('CONTEXT_SIGNING_KEY', 'a key that is long enough for this test')
vi.stubEnv('COMMERCE_GROUP_KEY', 'another key that is long enough for this test')
const { busyName, visitOf } = await import('./busy-page.ts')
const { pageKey } = await import('./page-key.ts')

const nameOf = (address: string, cookie?: string) => {
  const asked = pageKey('GET', address, cookie ? { cookie } : {})
  if (asked.kind !== 'page') throw new Error(`${address} is no page.`)
  return busyName(address, asked.page)
}

test.each(['/', '/chairs.html', '/chairs.html?size=m', '/nl/stoelen.html'])(
  'what everybody sees is its address: %s',
  (address) => {
    expect(nameOf(`${address}${address.includes('?') ? '&' : '?'}utm_source=x`)).toBe(address)
    expect(visitOf(address)).toEqual({ path: address })
  },
)

test.each(['default.EUR', 'default.g2', 'default.EUR.g2'])(
  'another variant (%s) is counted by itself, and asked for as its visitors do',
  (code) => {
    const { path, cookie } = visitOf(`/chairs.html?size=m#${code}`)
    expect(path).toBe('/chairs.html?size=m')
    expect(nameOf(path, cookie)).toBe(`/chairs.html?size=m#${code}`)
  },
)

test('a variant that is no more is asked for as everybody does', () => {
  expect(visitOf('/chairs.html#default.GBP')).toEqual({ path: '/chairs.html' })
})
