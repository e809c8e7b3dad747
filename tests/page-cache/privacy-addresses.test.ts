/** Many spellings of an address, at the edge and at the shop: what the edge takes for one page is one page for the shop, too. */
import { afterAll, expect, test } from 'vitest'
import { pageKey } from '../../lib/page-cache/front/page-key.ts'
import { openEdge } from '../edge/open-edge.ts'
import { tricks } from '../support/privacy/deception.ts'
import { ask, hangUp } from '../support/privacy/visitor.ts'

const edge = openEdge()
afterAll(hangUp)

/** Ways to write the page `route`, some of them other pages. */
const spellings: ((route: string) => string)[] = [
  (route) => route,
  (route) => `${route}/`,
  (route) => `${route}?utm_source=mail`,
  (route) => `${route}?gclid=1&fbclid=2`,
  (route) => `${route}?q=`,
  (route) => `${route}?Unknown=1`,
  (route) => `${route}?color=red&size=m`,
  (route) => `${route}?size=m&color=red`,
  (route) => `${route}?size=m&color=red&utm_x=1`,
  (route) => `${route}?color=red&color=blue`,
  (route) => `${route}?color=blue&color=red`,
  (route) => `${route}?_rsc=1`,
  ...tricks,
]

const keyOf = (address: string) => {
  const asked = pageKey('GET', address, {})
  return asked.kind === 'page' ? asked.page.key : asked.kind
}

test('the edge never shows one page for another, however its address is written', async () => {
  const confused: string[] = []
  let shared = 0
  const addresses = ['/chair.html', '/cart', '/account', '/nl'].flatMap((route) => spellings.map((one) => one(route)))
  for (const address of [...addresses, ...addresses]) {
    const answer = await ask(edge.varnish, address).catch(() => null)
    // The test's origin says which address it was asked for when it made what the edge answers with.
    const made = /^html of (.*), answer \d+$/.exec(answer?.text ?? '')?.[1]
    if (!answer || made === undefined) continue
    if (made !== address && answer.headers['x-cache'] === 'hit') shared++
    // What HTTP itself says of an address: a host in it is the Host, and a fragment is none of a server's business.
    const meant = address.replace(/^http:\/\/[^/]+/, '').replace(/#.*/, '')
    if (keyOf(made) !== keyOf(meant)) confused.push(`${address} was answered with ${made}`)
  }
  expect(confused).toEqual([])
  expect(shared).toBeGreaterThan(20)
})

test('what the shop passes by, the edge passes too or keeps as a file of everybody’s', async () => {
  const doors = [
    '/graphql',
    '/graphql?x=1',
    '/api/health',
    '/api/context',
    '/api/auth/csrf',
    '/studio',
    '/studio/pages',
  ]
  for (const address of doors) {
    expect([address, keyOf(address)]).toEqual([address, 'pass'])
    for (let time = 0; time < 2; time++) {
      expect([address, (await ask(edge.varnish, address)).headers['x-cache']]).toEqual([address, 'pass'])
    }
  }
})

test('what only looks like a door to the edge is a page to the shop, and holds nothing private', async () => {
  for (const address of [
    '/graphql/',
    '/graphqlx',
    '/Graphql',
    '/api',
    '/studiox',
    '//graphql',
    '/graphql%2f',
    '/./graphql',
  ]) {
    expect([address, /^html /.test(keyOf(address)) || keyOf(address) === 'pass']).toEqual([address, true])
  }
})
