/** T17: the shop as it is deployed, asked for everything it answers, through its own door and through Varnish. */
import { type IncomingHttpHeaders, request as send } from 'node:http'
import { headerFaults } from '../support/header-table.ts'
import type { Shop } from '../support/shop.ts'
import { expect, test } from '../support/shopper.ts'
import { startVarnish } from '../support/varnish.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
type Asked = [path: string, headers?: Record<string, string>, method?: string, body?: string]

function ask(origin: string, [path, headers = {}, method = 'GET', body]: Asked): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = send({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const rsc = { rsc: '1' }
const pages = [
  '/',
  '/lighting.html',
  '/search?q=lamp',
  '/cart',
  '/checkout',
  '/there-is-nothing-here',
  '/lighting.html?p=999',
]

/** Everything there is to ask for, the files of the build and the pictures as the pages name them. */
async function everything(origin: string): Promise<Asked[]> {
  const { text, headers } = await ask(origin, ['/lighting.html'])
  const named = (pattern: RegExp) => text.match(pattern)?.[0] ?? 'missing'
  const product = named(/\/[a-z-]*lamp[a-z-]*\.html/)
  const files = [
    named(/\/_next\/static\/[^"]*\.js/),
    named(/\/_next\/static\/[^"]*\.css/),
    named(/\/image\/480\/avif\/[^" ]*/),
  ]
  const asset = await ask(origin, [files[0] ?? '/'])
  const same = {
    'content-type': 'application/json',
    origin,
    'sec-fetch-site': 'same-origin',
    'x-shop-context': 'default',
  }
  return [
    ...[...pages, product].flatMap((path): Asked[] => [
      [path],
      [path, rsc],
      [path, { ...rsc, 'next-router-prefetch': '1' }],
      [path, { ...rsc, 'next-router-segment-prefetch': '/_tree' }],
      [path, {}, 'HEAD'],
    ]),
    ['/lighting.html', { 'if-none-match': String(headers.etag) }],
    ['/lighting.html', { ...rsc, 'next-url': '/' }],
    ['/lighting.html', { range: 'bytes=0-9' }],
    ['/lighting.html', { cookie: '__prerender_bypass=no' }],
    ['/lighting.html', { 'accept-encoding': 'br' }],
    ['/lighting.html', {}, 'DELETE'],
    ['/lighting.html', { 'next-action': 'x' }, 'POST'],
    ...files.map((path): Asked => [path]),
    [files[0] ?? '', { 'if-none-match': String(asset.headers.etag) }],
    ['/_next/static/chunks/no.js'],
    ['/_next/image?url=%2Fa.jpg&w=640&q=75'],
    ['/_next/data/x/index.json'],
    ...[
      '/image/480/avif/-/media/no.jpg',
      '/image/5/gif/x',
      '/icon.svg',
      '/favicon.ico',
      '/robots.txt',
      '/sitemap.xml',
    ].map((path): Asked => [path]),
    ['/manifest.webmanifest'],
    ['/studio'],
    ['/api/health'],
    ['/api/nothing'],
    ['/api/purges', { 'x-forwarded-for': '8.8.8.8' }],
    ['/graphql'],
    ['/graphql', { 'content-type': 'application/json' }, 'POST', '{}'],
    ['/graphql', same, 'POST', '{}'],
    ['/graphql', same, 'POST', 'x'.repeat(200_000)],
    ['/', { 'x-forwarded-for': '8.8.8.8' }, 'PURGE'],
    ['/', {}, 'LOCK'],
    ['/%'],
    ['/a%00b'],
    ['//evil.example/a'],
    ['/lighting.html/'],
  ]
}

async function faultsOf(origin: string, asked: Asked[]): Promise<{ faults: string[]; statuses: Set<number> }> {
  const faults: string[] = []
  const statuses = new Set<number>()
  for (const one of asked) {
    const [path, headers = {}, method = 'GET'] = one
    const isForRouter = 'rsc' in headers || 'next-action' in headers
    let answer = await ask(origin, one)
    // Next sends who asks without its own mark to the address with it.
    const marked = /\?.*_rsc=/.test(answer.headers.location ?? '')
      ? new URL(answer.headers.location ?? '', origin)
      : null
    if (marked) answer = await ask(origin, [marked.pathname + marked.search, headers, method])
    statuses.add(answer.status)
    const said = `${method} ${path} ${Object.keys(headers)} ${answer.status}`
    faults.push(
      ...headerFaults(path, answer.status, answer.headers, { isForRouter }).map((fault) => `${said}: ${fault}`),
    )
  }
  return { faults, statuses }
}

const portOf = ({ url }: Shop) => Number(new URL(url).port)

test('T17: every answer says all of the table, from the shop, from Varnish, and when the shop is in need', async ({
  shop,
}) => {
  test.setTimeout(180_000)
  const varnish = await startVarnish(portOf(shop))
  try {
    const asked = await everything(shop.url)
    const own = await faultsOf(shop.url, asked)
    expect(own.faults).toEqual([])
    for (const status of [200, 304, 307, 400, 403, 404]) expect([...own.statuses]).toContain(status)
    const edge = await faultsOf(varnish.url, asked)
    expect(edge.faults).toEqual([])
    expect([...edge.statuses]).toContain(405)

    await shop.stopCommerce()
    const gone: Asked[] = [
      // One that the warm-up cannot have asked for.
      ['/search?q=a-word-that-nobody-asked-for-before'],
      ['/textiles.html'],
      ['/textiles.html', rsc],
      ['/lighting.html'],
      ['/cart'],
      ['/graphql', {}, 'POST', '{}'],
    ]
    const alone = await faultsOf(shop.url, gone)
    expect(alone.faults).toEqual([])
    expect([...alone.statuses]).toContain(503)

    await shop.close()
    const without = await faultsOf(varnish.url, [...gone, ['/api/health'], ['/_next/static/chunks/other.js']])
    expect(without.faults).toEqual([])
    expect([...without.statuses]).toContain(503)
  } finally {
    await varnish.close()
  }
})
