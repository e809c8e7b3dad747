/** One page has one key, however its address is spelt, and the shop is asked for exactly the page of the key. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateSegment } from '../../lib/routing/page-state.ts'
import { openEdge } from './open-edge.ts'

const edge = openEdge()
const queryOf = (address: string) => new URLSearchParams(address.split('?').slice(1).join('?'))
/** Asks for a path of its own, so that the origin is asked in turn; answers the address the origin saw. */
let paths = 0
async function seenFor(query: string, headers = {}): Promise<string> {
  const path = `/list-${paths++}`
  await edge.ask(`${path}?${query}`, headers)
  return edge.origin.askedFor(path)[0]?.url ?? 'nothing'
}

const names = ['p', 'q', 'color', 'utm_source', 'utm_', 'gclid', 'mc_cid', 'mc_xid', 'ref', 'refer', '_ga', '_rsc', 'P']
const campaigns = 'gclid gbraid wbraid fbclid msclkid mc_cid mc_eid dclid yclid srsltid _ga _gl ref utm_id'.split(' ')

describe('the edge reads a query as the page does', () => {
  test.each([
    ['p=2&color=red', '?color=red&p=2'],
    ['utm_source=x&p=2&gclid=1', '?p=2'],
    ['p=2&_rsc=abc', '?p=2'],
    ['P=2&1p=3&=4&&x-y=1&a%20b=1', null],
    ['%70=2', null],
    ['p=2&p=1', '?p=2&p=1'],
    ['q=', ''],
    ['q&p=1', '?p=1'],
    ['p=1&p=', '?p=1&p='],
    ['q=a?utm_source=1', '?q=a?utm_source=1'],
    ['q=a%26p%3D2', '?q=a%26p%3D2'],
    ['q=r%C3%B6ck+blau', '?q=r%C3%B6ck+blau'],
    ['refer=1&ref=2&preref=3', '?preref=3&refer=1'],
    ['a;utm_source=1&p=1', '?p=1'],
    [`${'a'.repeat(41)}=1`, ''],
    ['n=1&m=2&l=3&k=4&j=5&i=6&h=7&g=8&f=9&e=10&d=11&c=12&b=&a=14', null],
    [`q=${'long'.repeat(700)}&utm_id=1`, null],
    [Array.from({ length: 90 }, (_, at) => `a${at % 50}=${at}`).join('&'), null],
  ])('%.60s', async (query, expected) => {
    const seen = await seenFor(query)
    if (expected !== null) expect(seen.replace(/^[^?]*/, '')).toBe(expected)
    expect(stateSegment(queryOf(seen))).toBe(stateSegment(new URLSearchParams(query)))
  })

  test('the lists of campaigns are the same', async () => {
    for (const name of campaigns) {
      expect([name, stateSegment(new URLSearchParams(`${name}=1`))]).toEqual([name, null])
      expect(await seenFor(`${name}=1`)).not.toContain('?')
    }
  })

  test('any query at all: what the shop is asked means what the visitor asked', async () => {
    const value = fc.stringMatching(/^[a-z0-9+=?;,.%_~-]{0,6}$/)
    const name = fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[a-zA-Z0-9_+.%-]{0,4}$/))
    const query = fc.array(
      fc.tuple(name, value).map((pair) => pair.join('=')),
      { maxLength: 15 },
    )
    await fc.assert(
      fc.asyncProperty(query, async (parts) => {
        const asked = parts.join('&')
        expect(stateSegment(queryOf(await seenFor(asked)))).toBe(stateSegment(new URLSearchParams(asked)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('spellings of one page', () => {
  test('order, campaigns and empty values do not count', async () => {
    for (const query of [
      'a=1&b=2',
      'b=2&a=1',
      'b=2&utm_source=x&a=1',
      'a=1&b=2&_rsc=zz',
      'a=1&q=&b=2',
      'a=1&b=2#top',
    ]) {
      await edge.ask(`/bags.html?${query}`)
    }
    expect(edge.origin.askedFor('/bags.html')).toHaveLength(1)
  })

  test('what is chosen counts, and so does the host', async () => {
    for (const query of ['?a=1', '?a=2', '?a=1,2', '?a=1&a=2', '?a=2&a=1', '']) await edge.ask(`/shoes.html${query}`)
    expect(edge.origin.askedFor('/shoes.html')).toHaveLength(6)
  })
})

describe('forms of one page', () => {
  const forms: Record<string, string>[] = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-prefetch': '2' },
    { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
    { rsc: '1', 'next-router-segment-prefetch': '/_full' },
  ]

  test('are kept apart, whatever `_rsc` and the state of the router are', async () => {
    for (const [at, headers] of [...forms, ...forms].entries()) {
      const { cache, text } = await edge.ask(`/forms.html?_rsc=x${at}`, {
        ...headers,
        'next-router-state-tree': `${at}`,
      })
      expect(cache).toBe(at < forms.length ? 'miss' : 'hit')
      expect(text.startsWith(headers.rsc ? 'rsc' : 'html')).toBe(true)
    }
    expect(edge.origin.askedFor('/forms.html')).toHaveLength(forms.length)
  })

  test('the shop receives `_rsc` as it was sent when Next asks, and never for HTML', async () => {
    expect(await seenFor('_rsc=1r34m', { rsc: '1' })).toMatch(/\?_rsc=1r34m$/)
    expect(await seenFor('b=2&_rsc=1r34m&a=1', { rsc: '1' })).toMatch(/\?a=1&b=2&_rsc=1r34m$/)
    expect(await seenFor('a=1&_rsc=1r34m')).toMatch(/\?a=1$/)
    // Without the state of a router Next's digest is empty, and Next sends everybody there who comes without it.
    expect(await seenFor('_rsc', { rsc: '1' })).toMatch(/\?_rsc$/)
    expect(await seenFor('b=2&_rsc=&a=1', { rsc: '1' })).toMatch(/\?a=1&b=2&_rsc=$/)
  })

  test('made-up forms are HTML, and nobody gets them in the place of a real one', async () => {
    for (const rsc of ['2', 'true', '']) await edge.ask('/made-up.html', { rsc, 'next-router-prefetch': '9' })
    await edge.ask('/made-up.html')
    expect(edge.origin.askedFor('/made-up.html').map(({ headers }) => headers.rsc)).toEqual([undefined])
    await edge.ask('/made-up.html', { rsc: '1', 'next-router-prefetch': 'x', 'next-router-segment-prefetch': 'no' })
    expect((await edge.ask('/made-up.html', { rsc: '1' })).cache).toBe('hit')
  })

  test('headers that a proxy would set change nothing for others', async () => {
    const proxied = ['x-forwarded-host', 'x-original-url', 'x-rewrite-url', 'x-middleware-subrequest', 'x-nextjs-data']
    await edge.ask('/proxied.html', Object.fromEntries(proxied.map((name) => [name, 'evil.example'])))
    expect(JSON.stringify(edge.origin.askedFor('/proxied.html')[0]?.headers)).not.toContain('evil')
  })
})
