/** What the edge keeps and for whom, what ends it, and what is shown when the shop is gone. */
import { connect } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { openEdge as openShopsEdge } from '../../lib/page-cache/edges/edges.ts'
import { openEdge } from './open-edge.ts'

const edge = openEdge()
/** What is asked for in the millisecond of a purge counts as made while something ended. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const session = 'sid=secret-canary; vary=EUR.AAAAAAAAAAAAAAAAAAAAAA; other=1'

describe('privacy', () => {
  test('a page is asked for without the visitor’s cookies, in whichever way', async () => {
    const ways: Record<string, string>[] = [{}, { 'next-url': '/x' }, { range: 'bytes=0-3' }, { rsc: '1' }]
    for (const [at, way] of ways.entries()) await edge.ask(`/private-${at}.html`, { cookie: session, ...way })
    for (const way of ['__prerender_bypass=p1; sid=secret-canary', 'sid=secret-canary; __prerender_bypass=p1']) {
      await edge.ask('/preview.html', { cookie: way })
    }
    expect(edge.origin.asked).toHaveLength(6)
    expect(JSON.stringify(edge.origin.asked.map(({ headers }) => headers))).not.toContain('canary')
    expect(edge.origin.askedFor('/preview.html').map(({ headers }) => headers.cookie)).toEqual(
      Array(2).fill('__prerender_bypass=p1'),
    )
  })

  test.each(['/graphql', '/graphql?query=1', '/api/purges', '/studio', '/studio/pages'])(
    '%s is passed whole',
    async (path) => {
      for (let time = 0; time < 2; time++) expect((await edge.ask(path, { cookie: session })).cache).toBe('pass')
      expect(edge.origin.asked.map(({ headers }) => headers.cookie)).toEqual([session, session])
    },
  )

  test('what changes something is passed with its body', async () => {
    const send = () =>
      fetch(`${edge.varnish.url}/graphql`, { method: 'POST', body: '{"q":1}', headers: { cookie: session } })
    for (let time = 0; time < 2; time++) expect((await send()).headers.get('x-cache')).toBe('pass')
    expect(edge.origin.asked.map(({ method, body }) => `${method} ${body}`)).toEqual(Array(2).fill('POST {"q":1}'))
    expect((await edge.ask('/a.html', {}, 'LOCK')).status).toBe(405)
  })

  test.each([
    ['sets a cookie', { 'set-cookie': 'sid=canary' }],
    ['is private', { 'cache-control': 'private, no-store' }],
    ['says nothing of edges', { 'cache-control': 'public, max-age=60' }],
    ['depends on everything', { vary: '*' }],
  ])('an answer that %s is kept for nobody', async (what, headers) => {
    const path = `/${what.replaceAll(' ', '-')}.html`
    edge.origin.answers.set(path, { headers })
    for (let time = 0; time < 3; time++) expect((await edge.ask(path)).cache).toBe('miss')
    edge.origin.answers.clear()
    expect((await edge.ask(path)).headers.get('set-cookie')).toBeNull()
  })
})

describe('keeping', () => {
  test('a browser hears that it must ask again, and nothing of the machinery', async () => {
    await edge.ask('/heard.html')
    const { headers, cache } = await edge.ask('/heard.html')
    expect(cache).toBe('hit')
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('server-timing')).toBe('edge;desc="hit"')
    expect(headers.get('age')).toMatch(/^\d+$/)
    for (const name of ['xkey', 'cache-tag', 'surrogate-key', 'via', 'x-varnish']) expect(headers.get(name)).toBeNull()
  })

  test('HEAD is answered from what GET left, and the other way round', async () => {
    const head = await edge.ask('/head.html', {}, 'HEAD')
    expect([head.status, head.text, head.cache]).toEqual([200, '', 'miss'])
    expect((await edge.ask('/head.html')).cache).toBe('hit')
    expect(edge.origin.asked.map(({ method }) => method)).toEqual(['GET'])
  })

  test('S4: search suggestions are kept under their address, for whoever asks', async () => {
    edge.origin.answers.set('/api/suggest', { headers: { 'cache-control': 'public, max-age=60, s-maxage=60' } })
    const ask = (query: string, headers = {}) => edge.ask(`/api/suggest?c=default&q=${query}`, headers)
    expect((await ask('lam')).cache).toBe('miss')
    expect((await ask('lam', { cookie: session })).cache).toBe('hit')
    expect((await ask('vas', { cookie: session })).cache).toBe('miss')
    expect(JSON.stringify(edge.origin.asked.map(({ headers }) => headers))).not.toContain('canary')
    edge.origin.answers.clear()
    expect((await edge.ask('/api/suggestions', { cookie: session })).cache).toBe('pass')
  })

  test('files are kept by their own headers, without cookies and for a purge of everything', async () => {
    const headers = { 'cache-control': 'public, max-age=31536000, immutable', xkey: '' }
    edge.origin.answers.set('/_next/static/a.js', { headers })
    edge.origin.answers.set('/image/1/avif/x/y.jpg', { headers })
    for (const path of [
      '/_next/static/a.js',
      '/_next/static/a.js?x=1',
      '/image/1/avif/x/y.jpg',
      '/image/1/avif/x/y.jpg?b',
    ]) {
      const { headers: heard } = await edge.ask(path, { cookie: session })
      expect(heard.get('cache-control')).toBe(headers['cache-control'])
    }
    expect(edge.origin.asked.map(({ headers: { cookie } }) => cookie)).toEqual([undefined, undefined])
  })

  test('a page whose tags are unknown is not kept for longer than a second; a 404 is kept', async () => {
    edge.origin.answers.set('/untagged.html', { headers: { xkey: '' } })
    edge.origin.answers.set('/none.html', { status: 404 })
    for (const path of ['/untagged.html', '/none.html', '/none.html']) await edge.ask(path)
    expect((await edge.ask('/none.html')).status).toBe(404)
    expect(edge.origin.askedFor('/none.html')).toHaveLength(1)
    await edge.purge('nothing')
    await vi.waitFor(async () => expect((await edge.ask('/untagged.html')).cache).toBe('miss'), { timeout: 4000 })
  })

  test('the time that the shop had a page counts', async () => {
    edge.origin.answers.set('/aged.html', { headers: { age: '299' } })
    edge.origin.answers.set('/older.html', { headers: { age: '4000' } })
    for (const path of ['/aged.html', '/older.html']) await edge.ask(path)
    for (const path of ['/aged.html', '/older.html']) {
      const asked = () => edge.ask(path).then(() => edge.origin.askedFor(path).length)
      await vi.waitFor(async () => expect(await asked()).toBe(2), { timeout: 15_000, interval: 100 })
    }
  })

  test('1,000 visitors who miss the same page cost the shop one answer', async () => {
    edge.origin.answers.set('/rush.html', { waitMs: 1500, body: 'rush' })
    const visit = () =>
      new Promise<string>((resolve, reject) => {
        const socket = connect({ host: '127.0.0.1', port: edge.varnish.port })
        let text = ''
        socket.on('data', (part) => {
          text += String(part)
        })
        socket.once('end', () => resolve(text))
        socket.once('error', reject)
        socket.write('GET /rush.html HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n')
      })
    const answers = await Promise.all(Array.from({ length: 1000 }, visit))
    expect(answers.filter((text) => /^HTTP\/1.1 200[\s\S]*\r\n\r\n[\s\S]*rush/.test(text)).length).toBe(1000)
    expect(edge.origin.askedFor('/rush.html')).toHaveLength(1)
  })
})

describe('ending', () => {
  test('by tag: what carries it ends, is counted, and nobody sees it again', async () => {
    for (const path of ['/p-11.html', '/p-12.html']) await edge.ask(path)
    await edge.ask('/p-11.html', { rsc: '1' })
    expect(await edge.purge('cat_p_11')).toBe(2)
    const again = await Promise.all(Array.from({ length: 50 }, () => edge.ask('/p-11.html')))
    expect(again.filter(({ cache }) => cache === 'stale')).toEqual([])
    expect(again.filter(({ text }) => /answer [123]$/.test(text))).toEqual([])
    expect((await edge.ask('/p-12.html')).cache).toBe('hit')
  })

  test('the shop’s own driver ends tags and everything, and learns how many', async () => {
    const driver = openShopsEdge({ kind: 'varnish', url: edge.varnish.url })
    await driver.purge([], true)
    await pause(5)
    for (const path of ['/p-21.html', '/p-22.html', '/p-23.html']) await edge.ask(path)
    expect(await driver.purge(['cat_p_21', 'cat_p_22', 'cat_p_404'], false)).toBe(2)
    await pause(5)
    await edge.ask('/p-21.html')
    expect(await driver.purge([], true)).toBeGreaterThanOrEqual(2)
    for (const path of ['/p-21.html', '/p-22.html', '/p-23.html']) expect((await edge.ask(path)).cache).toBe('miss')
  })

  test('a page that was being made when something ended is not kept', async () => {
    edge.origin.answers.set('/p-31.html', { waitMs: 400 })
    const first = edge.ask('/p-31.html')
    await vi.waitFor(() => expect(edge.origin.askedFor('/p-31.html')).toHaveLength(1))
    await edge.purge('cat_p_31')
    expect((await first).status).toBe(200)
    expect((await edge.ask('/p-31.html')).cache).toBe('miss')
    expect((await edge.ask('/p-31.html')).cache).toBe('hit')
  })

  test('strangers end nothing, behind a proxy neither; a purge without tags is refused', async () => {
    await edge.ask('/p-41.html')
    const request = 'PURGE / HTTP/1.1\nHost: shop\nConnection: close\nxkey-purge: all'
    expect(await edge.varnish.askFrom('203.0.113.7', request)).toMatch(/^HTTP\/1.1 403/)
    expect((await edge.ask('/', { 'xkey-purge': 'all', 'x-forwarded-for': '203.0.113.7' }, 'PURGE')).status).toBe(403)
    expect((await edge.ask('/', {}, 'PURGE')).status).toBe(400)
    expect((await edge.ask('/p-41.html')).cache).toBe('hit')
    expect(await edge.varnish.askFrom('192.168.7.7', request)).toMatch(/^HTTP\/1.1 200/)
    expect((await edge.ask('/p-41.html')).cache).toBe('miss')
  })
})

describe('in need', () => {
  test('an ended page is shown while the shop answers 5xx, and renewed as soon as it can', async () => {
    await edge.ask('/p-51.html')
    await edge.purge('cat_p_51')
    edge.origin.fail(503)
    for (let time = 0; time < 3; time++) {
      const { status, cache, headers } = await edge.ask('/p-51.html')
      expect([status, cache, headers.get('server-timing')]).toEqual([200, 'stale', 'edge;desc="stale"'])
    }
    expect((await edge.ask('/never-seen.html')).status).toBe(503)
    edge.origin.fail(null)
    await vi.waitFor(async () => expect((await edge.ask('/p-51.html')).cache).not.toBe('stale'), { timeout: 10_000 })
  })

  test('an ended page is shown while the shop is gone; what nobody kept is a page that says so', async () => {
    await edge.ask('/p-61.html')
    await edge.purge('all')
    await edge.origin.stop()
    for (let time = 0; time < 20; time++) {
      expect(await edge.ask('/p-61.html')).toMatchObject({ status: 200, cache: 'stale' })
      await pause(100)
    }
    const unknown = await edge.ask('/never.html')
    expect(unknown.status).toBe(503)
    expect(unknown.headers.get('retry-after')).toBe('10')
    expect(unknown.headers.get('cache-control')).toBe('no-store')
    expect(unknown.text).toContain('<h1>')
    await edge.origin.startAgain()
    await vi.waitFor(async () => expect((await edge.ask('/p-61.html')).cache).toBe('hit'), { timeout: 10_000 })
  })

  test('an old page that the shop hands over in need is called old', async () => {
    const headers = { 'x-cache': 'stale', 'cache-control': 'max-age=0, s-maxage=1', age: '4000' }
    edge.origin.answers.set('/p-81.html', { headers })
    for (let time = 0; time < 2; time++) expect((await edge.ask('/p-81.html')).cache).toBe('stale')
    edge.origin.answers.clear()
    await vi.waitFor(async () => expect((await edge.ask('/p-81.html')).cache).toBe('hit'), { timeout: 15_000 })
  })

  test('an ended page is shown when the shop hangs', async () => {
    await edge.ask('/p-71.html')
    await pause(5)
    await edge.purge('cat_p_71')
    edge.origin.fail(0)
    const started = performance.now()
    expect(await edge.ask('/p-71.html')).toMatchObject({ status: 200, cache: 'stale' })
    expect(performance.now() - started).toBeLessThan(5000)
    edge.origin.fail(null)
    await vi.waitFor(async () => expect((await edge.ask('/p-71.html')).cache).toBe('hit'), { timeout: 10_000 })
  })
})
