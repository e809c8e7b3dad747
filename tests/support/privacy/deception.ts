/** Addresses that look like a file or another page and reach a private one, and noise that is to change a page for others. */
import { foreignIn } from './canaries.ts'
import type { PrivacyFleet } from './fleet.ts'
import { noises } from './noises.ts'
import { sharedPage } from './people.ts'
import { faultsOf, type Leak } from './traffic.ts'
import { type Answer, ask, patiently, type Tier, Visitor } from './visitor.ts'

const routes = ['/cart', '/checkout', '/account', '/account/orders', '/account/addresses', sharedPage]
const doors = [
  '/graphql',
  '/api/auth/session',
  '/api/auth/csrf',
  '/api/auth/devices',
  '/api/auth/export',
  '/api/context',
]
const files = [
  'x.css',
  'x.js',
  'x.png',
  'x.ico',
  'x.woff2',
  'x.json',
  'x.txt',
  'x.xml',
  'x.svg',
  'robots.txt',
  'favicon.ico',
]
const marks = [
  ';',
  '%3b',
  '%3f',
  '%23',
  '%00',
  '%0a',
  '%0d%0a',
  '%09',
  '%20',
  '%2f',
  '%5c',
  '%252f',
  '%26',
  '%40',
  '!',
  '~',
  '$',
  ',',
  ':',
  '.',
]

/** 200 ways to say an address otherwise. */
export const tricks: ((route: string) => string)[] = [
  ...files.flatMap((file) => [
    (route: string) => `${route}/${file}`,
    (route: string) => `${route}.${file.split('.')[1]}`,
    (route: string) => `${route}?${file}`,
    (route: string) => `/${file}/..${route}`,
  ]),
  ...marks.flatMap((mark) => [
    (route: string) => `${route}${mark}`,
    (route: string) => `${route}${mark}a.js`,
    (route: string) => `${route}${mark}/a.css`,
    (route: string) => `/_next/static/..${mark}${route.slice(1)}`,
    (route: string) => `/image/${mark}..${route}`,
  ]),
  ...['/.', '/..', '/./', '//', '/%2e', '/%2e%2e', '/..%2f', '/%2e%2e%2f', '/..;', '/.;/'].flatMap((dots) => [
    (route: string) => `${dots}${route.replace(/^\//, dots.endsWith('/') || dots.endsWith('f') ? '' : '/')}`,
    (route: string) => `${route}${dots}`,
    (route: string) => `/_next/static/x${dots}/..${route}`,
  ]),
  ...[
    '.rsc',
    '.segments/_tree.segment.rsc',
    '.prefetch.rsc',
    '.action',
    '.html',
    '.json',
    '.txt',
    '/index',
    '/index.html',
  ].map((end) => (route: string) => `${route}${end}`),
  (route) => `/default${route}`,
  (route) => `/default.g2${route}`,
  (route) => `/_next/data/x${route}.json`,
  (route) => `/nl${route}`,
  (route) => `/NL${route}`,
  (route) => route.toUpperCase(),
  (route) => `${route}/`,
  (route) => `${route}//`,
  (route) => `/static/..%2f${route.slice(1)}`,
  (route) => `/_next/static/..%2f..%2f..${route}`,
  (route) => `/api/..${route}`,
  (route) => `/image/..%2f${route.slice(1)}/a.jpg`,
  (route) => route.replace(/a/g, '%61'),
  (route) => `http://evil.example${route}`,
  (route) => `${route}?/x.css`,
  (route) => `${route}#/x.css`,
  (route) => `${route}?_rsc=1`,
]

export type Deception = { asked: number; leaks: Leak[]; statuses: Map<string, number> }

/** Has somebody who is signed in ask for each of them, and a stranger after him, at the edge and at a shop. */
export async function deception(fleet: PrivacyFleet, victim: Visitor, share = 1): Promise<Deception> {
  const [edge] = fleet.tiers as [Tier, ...Tier[]]
  const stranger = new Visitor(edge.url, null)
  const leaks: Leak[] = []
  const statuses = new Map<string, number>()
  const all = [...routes, ...doors].flatMap((route) => tricks.map((trick) => trick(route)))
  const waiting = all.filter((_, at) => at % Math.round(1 / share) === 0)
  let asked = 0
  const noted = (who: string, path: string, faults: string[]) => {
    for (const what of faults) leaks.push({ what, where: path, who })
  }
  async function work(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      for (const tier of fleet.tiers.slice(0, 2)) {
        asked += 2
        // An address that Node's client will not send reaches nobody.
        const own = await victim.ask(tier, path).catch(() => null)
        const theirs = await stranger.ask(tier, path).catch(() => null)
        if (own) noted('the victim', path, faultsOf(own, victim))
        if (!theirs) continue
        noted('a stranger', path, faultsOf(theirs, stranger))
        const kind = `${theirs.status} ${theirs.headers['x-cache'] ?? 'passed'}`
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1)
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  return { asked, leaks, statuses }
}

/** What of an answer a visitor would notice. How long an edge may keep it differs with how busy the shop is. */
function shown({ status, headers, text }: Answer): string {
  const { location = '', 'content-type': type = '', 'set-cookie': cookie = '', 'cache-control': control = '' } = headers
  const isPrivate = /private|no-store/.test(String(control))
  return [status, location, type, String(cookie), isPrivate, text].join('\n')
}

/**
 * Asks for a page that nobody has with noise, then without, and compares that with the page as it is when no noise ever came
 * near it, at the edge and at a shop by itself. Each noise (or each n-th) has an address of its own on each page.
 */
export async function poison(fleet: PrivacyFleet, pages: string[], every = 1): Promise<Deception> {
  const leaks: Leak[] = []
  const statuses = new Map<string, number>()
  const after = new Map<string, string>()
  let asked = 0
  const cases = fleet.tiers.slice(0, 2).flatMap((tier, from) =>
    pages.flatMap((page) =>
      noises.flatMap((noise, at) => {
        const one = { tier, noise, path: `${page}?n${at}=${from}`, name: `${noise.name} on ${page} at ${tier.name}` }
        return at % every === 0 ? one : []
      }),
    ),
  )
  const inTurns = async (work: (one: (typeof cases)[number]) => Promise<void>) => {
    const waiting = [...cases]
    const turn = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        asked++
        await work(next)
      }
    }
    await Promise.all(Array.from({ length: 8 }, turn))
  }
  const clean = (tier: Tier, path: string) => patiently(() => ask(tier, path)).then(shown, () => 'no answer')

  await inTurns(async ({ tier, noise: { headers, query }, path, name }) => {
    const answer = await ask(tier, query ? `${path}&${query}` : path, { headers }).catch(() => null)
    const kind = answer ? `${answer.status} ${answer.headers['x-cache'] ?? 'passed'}` : 'no answer'
    statuses.set(kind, (statuses.get(kind) ?? 0) + 1)
    for (const what of answer ? foreignIn(answer.text, null) : [])
      leaks.push({ what, where: name, who: 'who made the noise' })
  })
  await inTurns(async ({ tier, path, name }) => void after.set(name, await clean(tier, path)))
  await ask(fleet.tiers[1] as Tier, '/', { method: 'PURGE', headers: { 'x-magento-tags-pattern': '.*' } })
  await inTurns(async ({ tier, path, name }) => {
    const without = await clean(tier, path)
    if (after.get(name) === without) return
    leaks.push({ what: 'a changed answer', where: name, who: 'a clean visitor' })
  })
  return { asked, leaks, statuses }
}
