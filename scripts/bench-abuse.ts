/**
 * Sends the abuse corpus to a running shop of its own, one after the other and beside an ordinary shopper, and prints how
 * long a refusal takes and what the shopper notices: `npm run bench:abuse`. It exists because a refusal that is slow is
 * an attack that worked. Ends with 1 when one is answered, or the 99th of a hundred takes 50 ms or more.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCatalogue } from '../demo/catalogue.ts'
import { demoConfiguration } from '../demo/configuration.ts'
import { openEmbedded } from '../services/embedded.ts'
import { abuse, isRefused } from './abuse/corpus.ts'
import type { Abuse } from './abuse/requests.ts'

const rounds = 10
const dataFolder = mkdtempSync(join(tmpdir(), 'vitrine-abuse-'))
const commerce = await openEmbedded({ dataFolder, mediaRoots: [], baseUrl: 'http://127.0.0.1', introspection: false })
await commerce.writeConfiguration(demoConfiguration)
await commerce.writeCatalogue(demoCatalogue())
const server = createServer((request, response) => void commerce.handler(request, response))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const ordinary = `${url}/graphql?query=${encodeURIComponent('{ products(search: "lamp", pageSize: 24) { items { uid sku name price_range { minimum_price { final_price { value } } } } } }')}`
const percentile = (times: number[], share: number) =>
  times.sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0
const round = (value: number) => value.toFixed(1)

async function timed(send: () => Promise<Response>) {
  const from = performance.now()
  const response = await send()
  const text = await response.text()
  return { ms: performance.now() - from, status: response.status, text }
}
const attack = ({ method, headers, path, body }: Abuse) =>
  timed(() => fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) }))

async function shop(seconds: () => boolean) {
  const times: number[] = []
  while (seconds()) {
    const { ms, status } = await timed(() => fetch(ordinary))
    if (status !== 200) throw new Error(`an ordinary question was answered with ${status}`)
    times.push(ms)
  }
  return times
}

for (let warm = 0; warm < 200; warm++) await timed(() => fetch(ordinary))
const until = performance.now() + 3000
const alone = await shop(() => performance.now() < until)

const slow = new Map<string, number>()
const answered: string[] = []
const times: number[] = []
const memoryBefore = process.memoryUsage().rss
let attacking = true
const beside = shop(() => attacking)
for (let turn = 0; turn < rounds; turn++) {
  for (const one of abuse) {
    const { ms, status, text } = await attack(one)
    const name = `${one.family}: ${one.name}`
    times.push(ms)
    slow.set(name, Math.max(slow.get(name) ?? 0, ms))
    if (!isRefused(status, text)) answered.push(name)
  }
}
attacking = false
const disturbed = await beside
const grown = (process.memoryUsage().rss - memoryBefore) / 1024 / 1024

const p99 = percentile(times, 0.99)
console.log(`${abuse.length} requests, ${rounds} rounds: ${times.length - answered.length} of ${times.length} refused`)
console.log(
  `refusal      p50 ${round(percentile(times, 0.5))} ms   p99 ${round(p99)} ms   worst ${round(percentile(times, 1))} ms`,
)
console.log(
  `a shopper    alone p99 ${round(percentile(alone, 0.99))} ms   beside it p99 ${round(percentile(disturbed, 0.99))} ms`,
)
console.log(`memory       ${round(grown)} MB more`)
console.log('slowest:')
for (const [name, ms] of [...slow].sort(([, a], [, b]) => b - a).slice(0, 8))
  console.log(`  ${round(ms).padStart(7)} ms  ${name}`)
for (const name of new Set(answered)) console.log(`ANSWERED: ${name}`)
process.exitCode = answered.length > 0 || p99 >= 50 ? 1 : 0

server.closeAllConnections()
await new Promise((resolve) => server.close(resolve))
await commerce.close()
rmSync(dataFolder, { recursive: true, force: true })
