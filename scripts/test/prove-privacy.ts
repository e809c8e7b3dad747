/**
 * The proof that nobody sees what is another's: 100,000 requests of many people through Varnish, two shops, Redis and
 * commerce, everything that is stored looked through, 2,400 addresses that deceive, 150 kinds of noise. Needs a build.
 *
 *   npm run prove:privacy [-- 100000 | short]
 */
import { fullSize, type Proof, proofFaults, provePrivacy, shortSize } from '../../tests/support/privacy/prove.ts'

const number = (value: number) => value.toLocaleString('en-US')
const listed = (map: Map<string | number, number>) =>
  [...map]
    .sort((a, b) => b[1] - a[1])
    .map(([name, times]) => `  ${String(name).padEnd(28)} ${number(times).padStart(9)}`)
    .join('\n')

function report({ traffic, stored, deceived, poisoned, control }: Proof): string {
  const rows: [string, string, number][] = [
    ['mixed requests', `${number(traffic.asked)} in ${traffic.seconds.toFixed(0)} s`, traffic.leaks.length],
    ['stored, asked for by a stranger', `${number(stored.asked)} (${number(stored.stored)} from a cache)`, -1],
    ['stored in Redis, read byte by byte', `${number(stored.redisKeys)} keys`, stored.leaks.length],
    ['addresses that deceive', number(deceived.asked), deceived.leaks.length],
    ['noise before a clean visitor', number(poisoned.asked), poisoned.leaks.length],
    ['negative control: a cache that keeps all', number(control.asked), control.leaks.length],
  ]
  return [
    ...rows.map(([what, how, leaks]) => `${what.padEnd(42)} ${how.padStart(30)}  ${leaks < 0 ? '' : `${leaks} leaks`}`),
    `answers in which people saw their own data: ${number(traffic.own)}; not answered: ${traffic.failed}`,
    listed(traffic.bySort),
    listed(traffic.byTrail),
    `  statuses: ${[...traffic.statuses].map(([status, times]) => `${status} ${number(times)}`).join(', ')}`,
  ].join('\n')
}

const [wanted = '100000'] = process.argv.slice(2)
const size = wanted === 'short' ? shortSize : fullSize(Number(wanted))
if (!(size.requests >= 100)) throw new Error('Say how many requests: npm run prove:privacy -- 100000')
const began = performance.now()
const proof = await provePrivacy(size, (step) =>
  console.log(`· ${((performance.now() - began) / 1000).toFixed(0)} s: ${step}`),
)
console.log(report(proof))
const faults = proofFaults(proof)
for (const fault of faults.slice(0, 40)) console.error(fault)
console.log(faults.length === 0 ? 'Nobody saw what is another’s.' : `${faults.length} faults.`)
process.exit(faults.length === 0 ? 0 : 1)
