/** T17: what holds for every answer, whoever makes it: here with a small listener in the place of Next, over HTTPS. */
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts'
import { headerFaults } from '../support/header-table.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor({
    SHOP_URL: 'https://shop.example',
    CSP_HOSTS: '{"frame":["https://*.psp.example"],"form":["https://bank.example"]}',
    CSP_REPORT_URL: 'https://reports.example/csp',
  })
})
afterAll(() => door.close())

const tags = ['store', 'cat_p_1']
const inner = {
  'x-powered-by': 'Next.js',
  'x-nextjs-cache': 'HIT',
  'x-nextjs-prerender': '1',
  'x-middleware-rewrite': '/default/a.html',
  'x-next-cache-tags': 'a,b',
}

test('T17: every kind of answer says all of the table', async () => {
  door.put('/a.html', { tags, headers: inner, body: '<html><head></head><script>a()</script></html>' })
  door.put('/checkout', { tags, headers: inner, body: '<html><head></head></html>' })
  door.put('/moved.html', { tags, status: 308, headers: { location: '/a.html', ...inner }, body: '' })
  door.put('/broken.html', { status: 500, body: 'broken', headers: inner })
  for (const path of ['/studio', '/api/health', '/graphql', '/image/a.jpg', '/_next/static/a.js', '/icon.svg']) {
    const html = path === '/studio'
    const type = html ? 'text/html; charset=utf-8' : 'application/octet-stream'
    door.put(path, { headers: { 'content-type': type, 'cache-control': 'no-store', ...inner }, body: 'x'.repeat(2000) })
  }
  const first = await door.ask('/a.html')
  const kinds: [string, Record<string, string>?, string?][] = [
    ['/a.html'],
    ['/a.html', {}, 'HEAD'],
    ['/a.html', { 'if-none-match': String(first.headers.etag) }],
    ['/a.html', { rsc: '1' }],
    ['/a.html', { rsc: '1', 'next-url': '/b' }],
    ['/a.html', { range: 'bytes=0-3' }],
    ['/a.html', { cookie: '__prerender_bypass=1' }],
    ['/checkout'],
    ['/checkout?step=2', { rsc: '1' }],
    ['/moved.html'],
    ['/broken.html'],
    ['/nothing-here.html'],
    ['/%'],
    ['/studio'],
    ['/api/health'],
    ['/api/purges', { 'x-forwarded-for': '8.8.8.8' }],
    ['/graphql', {}, 'POST'],
    ['/image/a.jpg'],
    ['/_next/static/a.js'],
    ['/icon.svg'],
    ['/', {}, 'PURGE'],
    ['/', {}, 'DELETE'],
  ]
  const faulty: string[] = []
  for (const [path, headers = {}, method = 'GET'] of kinds) {
    const answer = await door.ask(path, headers, method)
    const faults = headerFaults(path, answer.status, answer.headers, {
      isHttps: true,
      isForRouter: headers.rsc !== undefined,
    })
    faulty.push(...faults.map((fault) => `${method} ${path} ${JSON.stringify(headers)} ${answer.status}: ${fault}`))
  }
  expect(faulty).toEqual([])
})

test('T17: what the table finds: an answer without it is full of faults', () => {
  expect(
    headerFaults('/a.html', 200, { 'content-type': 'text/html', 'x-powered-by': 'Next.js' }, { isHttps: true }).length,
  ).toBeGreaterThan(8)
})

test('what is no HTTP, or says too much, is refused with the same headers', async () => {
  const { refuseUnreadable } = await import('../../lib/page-cache/front/guard-response.ts')
  const { createServer } = await import('node:http')
  const server = createServer(() => {}).on('clientError', refuseUnreadable)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const say = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port })
      let answer = ''
      socket.on('data', (part) => {
        answer += String(part)
      })
      socket.once('close', () => resolve(answer))
      socket.once('error', reject)
      socket.write(text)
    })
  for (const [text, status] of [
    ['NOT HTTP AT ALL\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const [head = ''] = (await say(text)).split('\r\n\r\n')
    const [line, ...lines] = head.split('\r\n')
    expect(line).toContain(`HTTP/1.1 ${status}`)
    const headers = Object.fromEntries(lines.map((one) => one.split(/: (.*)/, 2) as [string, string]))
    expect(headerFaults('/', status, headers, { isHttps: true })).toEqual([])
  }
  await new Promise((resolve) => server.close(resolve))
})

test('a page that Next packed by itself is unpacked, named and sent whole', async () => {
  const html = '<html><head></head><script>a()</script></html>'
  door.put('/studio/packed', {
    headers: { 'content-encoding': 'gzip', 'cache-control': 'no-store', 'content-length': undefined },
    body: gzipSync(html) as unknown as string,
  })
  const { headers, text } = await door.ask('/studio/packed')
  expect(headers['content-encoding']).toBeUndefined()
  expect(text).toContain('<script>a()</script></html>')
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^ ]+ 'sha256-/)
})

test('a browser that has a page is told its policy again, not that of an answer without scripts', async () => {
  door.put('/held.html', { tags, body: '<html><head></head><script>b()</script></html>' })
  const { headers } = await door.ask('/held.html')
  const again = await door.ask('/held.html', { 'if-none-match': String(headers.etag) })
  expect(again.status).toBe(304)
  expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
})

test('T17: who is sent a cookie, or looks at a preview, gets it alone', async () => {
  const cookie = { 'set-cookie': '__prerender_bypass=; Max-Age=0', 'cache-control': 's-maxage=60' }
  door.put('/api/cookie', { headers: { ...cookie, 'content-type': 'application/json' } })
  door.put('/preview.html', { tags, headers: cookie })
  for (const path of ['/api/cookie', '/preview.html']) {
    const { headers } = await door.ask(path, { cookie: '__prerender_bypass=1' })
    expect(headers['cache-control']).toBe('private, no-store')
  }
})

test('hosts of the settings are in the policy of pages, and may take payments', async () => {
  const { headers } = await door.ask('/a.html')
  expect(headers['content-security-policy']).toContain('frame-src https://*.psp.example')
  expect(headers['content-security-policy']).toContain("form-action 'self' https://bank.example")
  expect(headers['permissions-policy']).toContain('payment=(self "https://*.psp.example")')
  expect(headers['reporting-endpoints']).toBe('csp="https://reports.example/csp"')
})
