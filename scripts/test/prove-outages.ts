/**
 * The proof that the shop stays open when what it stands on goes away: two instances, Redis, Varnish and commerce as plain
 * processes, visitors at a fixed rate, and Redis hanging, killed, slow, cut off and emptied, then the backend hanging and
 * killed. Prints what visitors saw; fails when one of them saw no page.
 *
 *   npm run prove:outages [-- --views 120 --redis 60 --backend 600]
 */
import { parseArgs } from 'node:util'
import { allPhases, type Report, runPhases } from '../../tests/support/outages/phases.ts'
import { openStage } from '../../tests/support/outages/stage.ts'
import { openViews, warmAll } from '../../tests/support/outages/views.ts'

const { values } = parseArgs({
  options: {
    views: { type: 'string', default: '120' },
    redis: { type: 'string', default: '60' },
    backend: { type: 'string', default: '600' },
    build: { type: 'string' },
  },
})
const [perSecond, redisSeconds, backendSeconds] = [values.views, values.redis, values.backend].map(Number)
if (!perSecond || !redisSeconds || !backendSeconds) {
  console.error('npm run prove:outages [-- --views <a second> --redis <seconds> --backend <seconds>]')
  process.exit(2)
}

const round = (milliseconds: number) => String(Math.round(milliseconds))
const mostFreshMs = 10_000
const mostColdMs = 1500

function line({ name, tally, freshAfter, megabytes }: Report): string {
  const trails = Object.entries(tally.trails)
    .sort(([, a], [, b]) => b - a)
    .map(([trail, count]) => `${trail || 'none'} ${count}`)
  return [
    name.padEnd(36),
    String(tally.views).padStart(7),
    String(tally.failures.length).padStart(7),
    ...[0.5, 0.99, 1].map((part) => round(tally.quantile(part)).padStart(7)),
    (freshAfter === null ? '' : `${(freshAfter / 1000).toFixed(1)} s`).padStart(8),
    `  ${megabytes.join('/')}`.padEnd(12),
    trails.join(', '),
  ].join(' ')
}

function tellCold({ cold }: Report): boolean {
  if (cold.length === 0) return true
  const wrong = cold.filter(({ status, retryAfter, isStyled }) => status !== 503 || !retryAfter || !isStyled)
  const times = cold.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const [median, worst] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0]
  console.log(
    `  pages nobody had: ${cold.length} asked for, ${wrong.length} without a clear 503; ${round(median)} ms, at most ${round(worst)} ms`,
  )
  for (const one of wrong.slice(0, 3)) console.log(`  ${JSON.stringify(one)}`)
  return wrong.length === 0 && median < mostColdMs
}

let isProved = true
const stage = await openStage(values.build ? { buildRoot: values.build } : {})
try {
  const views = await openViews(stage, 80)
  await warmAll(views)
  console.log(`${views.paths.length} pages at ${views.doors.length} doors, ${perSecond} views a second`)
  const heads = ['failed', 'p50 ms', 'p99 ms', 'max ms', 'fresh'].map((head, at) => head.padStart(at === 4 ? 8 : 7))
  console.log(`${'phase'.padEnd(36)}   views ${heads.join(' ')}   MB         from`)
  await runPhases(stage, views, allPhases(redisSeconds, backendSeconds), perSecond, (report) => {
    console.log(line(report))
    for (const { view, status, fault } of report.tally.failures.slice(0, 3)) {
      console.log(`  ${view.url} (${view.form}): ${status}${fault ? ` ${fault}` : ''}`)
    }
    const isFresh = (report.freshAfter ?? 0) <= mostFreshMs
    const isTold = tellCold(report)
    if (report.tally.failures.length > 0 || !isFresh || !isTold) isProved = false
  })
} finally {
  await stage.close()
}
console.log(isProved ? 'Every visitor saw a page.' : 'Not proved: see above.')
process.exit(isProved ? 0 : 1)
