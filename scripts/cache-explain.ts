/**
 * Why is this page stale? Says who has it, since when, what ended since, and what a visitor gets. Looks first and asks
 * for the page afterwards, so that asking does not change the answer.
 *
 *   npm run cache:explain -- http://localhost:3000/chairs.html?color=red [--currency EUR] [--group 2] [--url <instance>] [--token <PURGE_TOKEN>]
 *
 * With `--url` the page is asked for at its own address (an edge, say), and the explanation from that instance.
 */
import { parseArgs } from 'node:util'
import type { Explanation } from '../lib/page-cache/front/explain.ts'
import { explanationLines, type Said } from './page-cache/explanation.ts'
import { askShop, misuse, runCommand, shopOf, shopOptions } from './page-cache/shop-door.ts'

const usage =
  'npm run cache:explain -- <url or path> [--currency EUR] [--group 2] [--url <shop>] [--token <PURGE_TOKEN>]'
const shown = ['x-cache', 'age', 'cache-control', 'server-timing', 'etag', 'vary', 'via', 'x-nextjs-cache']

async function look(page: URL, cookie: string | null): Promise<Said> {
  const headers = cookie === null ? {} : { cookie }
  const asked = { headers, redirect: 'manual', signal: AbortSignal.timeout(30_000) } as const
  const response = await fetch(page, asked).catch(() => null)
  await response?.arrayBuffer().catch(() => null)
  return (
    response && {
      status: response.status,
      headers: Object.fromEntries(shown.map((name) => [name, response.headers.get(name)])),
    }
  )
}

await runCommand(usage, async () => {
  const options = { ...shopOptions, currency: { type: 'string' }, group: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [address, ...more] = positionals
  if (!address || more.length > 0) throw misuse('Name one page.')
  const whole = /^https?:/.test(address) ? URL.parse(address) : null
  if (!whole && !address.startsWith('/'))
    throw misuse(`"${address}" is no address: http://localhost:3000/chairs.html or /chairs.html`)
  const shop = shopOf({ ...values, url: values.url ?? whole?.origin })
  // As it was typed: an address that cannot be read is a case of its own.
  const path = whole ? address.slice(address.indexOf(whole.host) + whole.host.length) || '/' : address
  const query = new URLSearchParams({
    path: path.split('#', 1)[0] ?? '/',
    ...(values.currency && { currency: values.currency }),
    ...(values.group && { group: values.group }),
  })
  const told = (await askShop(shop, `/api/cache?${query}`)) as Explanation
  const said = await look(whole ?? new URL(`${shop.url}${address}`), told.cookie)
  console.log(explanationLines(told, said).join('\n'))
  return 0
})
