/** The one cookie that an edge looks at: which variants there are, and that nobody makes more of them. */
import { expect, test } from 'vitest'
import { openEdge } from './open-edge.ts'

const storefront = { store: 'default', locale: 'en-US', currencies: ['USD', 'EUR'], groups: [2, 3] }
Object.assign(process.env, {
  STOREFRONTS: JSON.stringify([{ ...storefront, code: 'default', path: '' }]),
  CONTEXT_SIGNING_KEY: 'the newest key of three,the key before that one,the oldest of the keys',
  COMMERCE_GROUP_KEY: 'sixteen letters and more',
  COMMERCE_RELEASE: '2.4.9',
})
const { contextCookieValues } = await import('../../lib/context/context-cookie.ts')
const { edgeTable, varnishTable } = await import('../../lib/context/edge-table.ts')
const { pageKey } = await import('../../lib/page-cache/front/page-key.ts')
const edge = openEdge(varnishTable())

const unknown = 'vary=EUR.g2.AAAAAAAAAAAAAAAAAAAAAA'
/** What the shop makes of a cookie, as the front door keys it. */
function variantOf(cookie: string | undefined): string | null {
  const asked = pageKey('GET', '/a.html', cookie ? { cookie } : {})
  return asked.kind === 'page' ? asked.page.key : null
}

test('each variant is kept once, and the shop reads its cookie as the edge does', async () => {
  // Two currencies, each for everybody and for two groups; each of the three keys names the same six.
  expect(contextCookieValues.size).toBe(2 * 3 * 3)
  for (let time = 0; time < 2; time++) {
    for (const [cookie] of edgeTable()) await edge.ask('/all.html', { cookie: `sid=1; ${cookie}; other=2` })
  }
  const asked = edge.origin.askedFor('/all.html').map(({ headers }) => headers.cookie)
  expect(asked).toHaveLength(6)
  expect(new Set(asked.map(variantOf)).size).toBe(6)
})

test('keys in the order of their age: the newest signs, all of them name the same variant', async () => {
  const ofGroup = edgeTable().filter(([, context]) => context === 'EUR.g2')
  expect(new Set(ofGroup.map(([cookie]) => variantOf(cookie)))).toEqual(new Set(['html /default.EUR.g2/a.html']))
  const [first, ...older] = ofGroup.map(([cookie]) => cookie)
  for (const cookie of [first, ...older]) await edge.ask('/rotated.html', { cookie: cookie ?? '' })
  expect(edge.origin.askedFor('/rotated.html')).toHaveLength(1)
})

test.each([
  ['of another shape', 'vary=EUR'],
  ['of the old kind', 'currency=EUR'],
  ['with a longer tail', `${unknown}A`],
  ['with a comma', 'vary=EUR,g2.AAAAAAAAAAAAAAAAAAAAAA'],
  ['of another name', 'xvary=EUR.g2.AAAAAAAAAAAAAAAAAAAAAA'],
  ['that is empty', 'vary='],
])('a cookie %s is none', async (what, cookie) => {
  const path = `/${what.replaceAll(' ', '-')}.html`
  await edge.ask(path)
  const { cache, text } = await edge.ask(path, { cookie: `a=1; ${cookie}; b=2` })
  expect([cache, text]).toEqual(['hit', (await edge.ask(path)).text])
  expect(variantOf(cookie)).toBe('html /default/a.html')
})

test('a forged value is the shop’s to refuse: nothing is kept under it, and nobody else hears of it', async () => {
  const { text } = await edge.ask('/forged.html')
  for (let time = 0; time < 20; time++) {
    const cookie = `vary=EUR.g2.${String(time).padStart(22, 'x')}`
    expect((await edge.ask('/forged.html', { cookie })).cache).toBe('pass')
    expect(variantOf(cookie)).toBe('html /default/a.html')
  }
  expect(await edge.ask('/forged.html')).toMatchObject({ cache: 'hit', text })
})

test('of two values the edge and the shop read the same one', async () => {
  const [[usd = ''] = [], [eur = ''] = []] = edgeTable()
  for (const [at, cookie] of [`${eur}; ${usd}`, `${usd}; ${eur}`, `${unknown}; ${eur}`].entries()) {
    await edge.ask(`/two-${at}.html`, { cookie })
    const sent = edge.origin.askedFor(`/two-${at}.html`)[0]?.headers.cookie
    expect(variantOf(sent)).toBe(variantOf(cookie))
  }
})

test('a preview takes its variant along, and a visitor cannot name a variant in a header', async () => {
  const [, [eur = ''] = []] = edgeTable()
  await edge.ask('/preview.html', { cookie: `sid=1; __prerender_bypass=p1; ${eur}` })
  expect(edge.origin.askedFor('/preview.html')[0]?.headers.cookie).toBe(`__prerender_bypass=p1; ${eur}`)
  await edge.ask('/named.html', { 'edge-context': 'EUR.g2', 'edge-cookie': eur })
  expect((await edge.ask('/named.html')).cache).toBe('hit')
  expect(edge.origin.askedFor('/named.html').map(({ headers }) => headers.cookie)).toEqual([undefined])
})
