import { expect, test } from 'vitest'
import { pageRoute } from './page-route'

const route = (address: string, cookies?: string) => {
  const url = new URL(address, 'http://shop.test')
  return pageRoute(url.pathname, url.searchParams, cookies)
}

test.each([
  ['/', '/default'],
  ['/lighting.html', '/default/lighting.html'],
  ['/lighting.html/', '/default/lighting.html'],
  ['/lighting.html?utm_source=mail&gclid=1', '/default/lighting.html'],
  ['/lighting.html?_rsc=1x2y3', '/default/lighting.html'],
  ['/lighting.html?size=m&color=red', '/default/lighting.html/~color=red&size=m'],
  ['/lighting.html?color=red&size=m&fbclid=x', '/default/lighting.html/~color=red&size=m'],
])('%s is %s', (address, internal) => {
  expect(route(address)).toBe(internal)
})

test.each(['/_next/static/a.js', '/api/health', '/graphql', '/image/a.jpg', '/studio', '/studio/pages', '/robots.txt'])(
  '%s is no page',
  (address) => {
    expect(route(address)).toBeNull()
  },
)

test('what only begins like the machinery is a page', () => {
  expect([route('/graphql-guide'), route('/studio-lamp.html')]).toEqual([
    '/default/graphql-guide',
    '/default/studio-lamp.html',
  ])
})

test('a cookie that the shop did not sign changes nothing', () => {
  for (const cookies of ['currency=EUR', 'vary=EUR', 'vary=EUR.AAAAAAAAAAAAAAAAAAAAAA']) {
    expect(route('/a', cookies)).toBe('/default/a')
  }
})

test('an account’s pages are kept once, whatever their address asks for', () => {
  expect(route('/account/order?number=000000012')).toBe('/default/account/order')
  expect(route('/accounting?p=2')).toBe('/default/accounting/~p=2')
})
