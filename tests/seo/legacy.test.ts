/** LEGACY_ORIGIN: what is not found here is asked of the shop that came before, and nothing of a visitor goes there. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts'

const asked: { url: string; method: string; headers: IncomingHttpHeaders }[] = []
const old = createServer((request, response) => {
  asked.push({ url: request.url ?? '', method: request.method ?? '', headers: request.headers })
  const path = (request.url ?? '').split('?')[0]
  if (path === '/blog/oak') {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'PHPSESSID=secret', 'x-powered-by': 'PHP/7' })
    response.end('<h1>An old page</h1><script>old()</script>')
  } else if (path === '/moved') response.writeHead(301, { location: 'https://elsewhere.example/blog/oak?a=1' }).end()
  else if (path === '/broken') response.writeHead(500).end('Stack trace')
  else if (path === '/static/huge.bin') response.writeHead(200).end(Buffer.alloc(26 * 1024 * 1024))
  else if (path?.startsWith('/static/')) {
    response.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'public, max-age=60' }).end('a{}')
  } else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here either</h1>')
})

let door: FrontDoor
beforeAll(async () => {
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
  door = await openFrontDoor({ LEGACY_ORIGIN: `http://127.0.0.1:${(old.address() as AddressInfo).port}` })
})
afterAll(async () => {
  await door.close()
  old.closeAllConnections()
  await new Promise((resolve) => old.close(resolve))
})

const visitor = {
  cookie: '__Host-session=canary; cart=canary',
  authorization: 'Bearer canary',
  'x-purge-token': 'canary',
  'x-forwarded-for': '203.0.113.9',
  referer: 'https://shop.example/account?canary',
  'user-agent': 'A browser',
}

test('a page that is not here is the old shop’s, without anything of the visitor', async () => {
  const { status, text, headers } = await door.ask('/blog/oak?page=2', visitor)
  expect([status, text]).toEqual([200, '<h1>An old page</h1><script>old()</script>'])
  const [one] = asked.splice(0)
  expect(one?.url).toBe('/blog/oak?page=2')
  expect(one?.headers['user-agent']).toBe('A browser')
  expect(JSON.stringify(one?.headers)).not.toMatch(/canary|203\.0\.113/)
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['cache-control']).toBe('private, no-store')
})

test('it runs in an origin of its own', async () => {
  const { headers } = await door.ask('/blog/oak')
  expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts/)
  expect(headers['content-security-policy']).not.toContain('allow-same-origin')
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
})

test('what is here is answered here', async () => {
  door.put('/here.html', { tags: ['store'] })
  asked.splice(0)
  expect((await door.ask('/here.html')).status).toBe(200)
  expect(asked).toEqual([])
})

test('its redirects stay here, wherever they point', async () => {
  const { status, headers } = await door.ask('/moved')
  expect([status, headers.location]).toEqual([301, '/blog/oak?a=1'])
})

test('an address that looks like another host is a path of the old shop', async () => {
  asked.splice(0)
  await door.ask('//evil.example/a')
  await door.ask('/\\evil.example/a')
  expect(asked.length).toBeGreaterThan(0)
})

test('its files are asked for at once; more than is handed on breaks off', async () => {
  const { headers } = await door.ask('/static/a.css')
  expect(headers['cache-control']).toContain('s-maxage=60')
  expect(door.renders('/static/a.css')).toBe(0)
  await expect(fetch(`${door.url}/static/huge.bin`).then((answer) => answer.arrayBuffer())).rejects.toThrow()
})

test('what is nowhere is 404; what breaks there, or is gone, is 503 and says nothing of it', async () => {
  expect((await door.ask('/nowhere')).status).toBe(404)
  const { status, text, headers } = await door.ask('/broken')
  expect([status, headers['retry-after']]).toEqual([503, '10'])
  expect(text).not.toContain('Stack trace')
})

test('the router is told to let the browser go there', async () => {
  const { status, headers } = await door.ask('/blog/oak', { rsc: '1' })
  expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
})

test('nothing is sent there that would change something', async () => {
  asked.splice(0)
  await door.ask('/blog/oak', {}, 'POST')
  expect(asked).toEqual([])
})
