/**
 * Asks for the busiest pages, so that visitors find them made: after a deploy, or before a rush. Edges in front fill as
 * well when `--url` is their address.
 *
 *   npm run warm [-- --most 100] [--url http://localhost:3000] [--from <shop that knows the busiest>] [--token <PURGE_TOKEN>]
 */
import { parseArgs } from 'node:util'
import { visitOf } from '../lib/page-cache/front/busy-page.ts'
import { warmUpHeader } from '../lib/page-cache/front/warm-up-header.ts'
import { askShop, misuse, runCommand, shopOf, shopOptions } from './page-cache/shop-door.ts'
import { type Answer, warm, warmLine } from './page-cache/warm.ts'

const usage = 'npm run warm [-- --most <1 to 1000> --url <shop> --from <shop> --token <PURGE_TOKEN>]'
const atOnce = 4
const patienceMs = 30_000

async function ask(shopUrl: string, name: string): Promise<Answer> {
  const started = performance.now()
  const { path, cookie } = visitOf(name)
  try {
    const response = await fetch(`${shopUrl}${path}`, {
      headers: { [warmUpHeader]: '1', ...(cookie && { cookie }) },
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    })
    await response.arrayBuffer()
    const milliseconds = performance.now() - started
    return { status: response.status, trail: response.headers.get('x-cache'), milliseconds }
  } catch {
    return null
  }
}

await runCommand(usage, async () => {
  const options = { ...shopOptions, most: { type: 'string', default: '100' }, from: { type: 'string' } } as const
  const { values } = parseArgs({ options })
  const most = Number(values.most)
  if (!Number.isInteger(most) || most < 1 || most > 1000) throw misuse(`"${values.most}" is no number from 1 to 1000.`)
  const { url } = shopOf(values)
  const source = shopOf({ ...values, url: values.from ?? values.url })
  const paths = (await askShop(source, `/api/busy?most=${most}`)) as string[]
  if (paths.length === 0) {
    console.log('Nobody has visited this shop yet, so it knows no busy pages.')
    return 0
  }
  const isTerminal = process.stderr.isTTY
  const warmed = await warm(
    paths,
    atOnce,
    (path) => ask(url, path),
    ({ asked }) => {
      if (isTerminal) process.stderr.write(`\r${asked} of ${paths.length}`)
    },
  )
  if (isTerminal) process.stderr.write('\r\x1b[K')
  console.log(warmLine(warmed))
  return warmed.failed > 0 ? 1 : 0
})
