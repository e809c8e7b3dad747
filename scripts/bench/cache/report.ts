import { cpus, loadavg, totalmem } from 'node:os'
import { percentile } from '../samples.ts'
import { asTable } from '../table.ts'
import type { Change } from './freshness.ts'
import type { PurgeRow } from './purges.ts'
import type { Rush } from './stampede.ts'
import type { Rate } from './throughput.ts'

/** What was measured; a part that was left out is not there. */
export type Measured = {
  load: { before: number; after: number }
  freshness?: Change[]
  throughput?: { path: string; rates: Rate[] }
  stampede?: Rush[]
  purges?: PurgeRow[]
}
/** A figure that was asked for, and whether it was met. */
export type Aim = { what: string; wanted: string; measured: string; isMet: boolean }

const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : 'never')
const whole = (value: number) => Math.round(value).toLocaleString('en')
const yes = (isMet: boolean) => (isMet ? 'yes' : 'NO')

function timeRow(name: string, times: number[]): string[] {
  return [name, String(times.length), ms(percentile(times, 0.5)), ms(percentile(times, 0.99)), ms(Math.max(...times))]
}

/** The rows of a group: one for each value of a key, in order of appearance. */
function grouped<Row>(rows: Row[], key: (row: Row) => string): [string, Row[]][] {
  return [...Map.groupBy(rows, key)]
}

function freshnessTables(changes: Change[]): string {
  const places = changes.flatMap(({ places }) => places)
  const rows = [
    timeRow(
      'everywhere',
      changes.map(({ everywhereMs }) => everywhereMs),
    ),
    timeRow(
      'receipt of the purge',
      changes.map(({ receiptMs }) => receiptMs),
    ),
    ...grouped(changes, ({ kind }) => kind).map(([kind, some]) =>
      timeRow(
        `price of: ${kind}`,
        some.map((one) => one.everywhereMs),
      ),
    ),
    ...grouped(places, ({ tier, form }) => `${tier}, ${form}`).map(([name, some]) =>
      timeRow(
        name,
        some.map((one) => one.ms),
      ),
    ),
    ...grouped(places, ({ page }) => page).map(([page, some]) =>
      timeRow(
        `on: ${page}`,
        some.map((one) => one.ms),
      ),
    ),
  ]
  const saysSo = (place: string) => place.endsWith('(stale)')
  const all = changes.flatMap(({ staleAfter }) => staleAfter)
  // Those that pretend to be new first.
  const stale = [...all.filter((place) => !saysSo(place)), ...all.filter(saysSo)]
  const unheard = changes.filter(({ receiptMs }) => !Number.isFinite(receiptMs)).length
  const failed = changes.flatMap((one) => one.failed)
  const faults = [
    ...stale.map((place) => `- old after the receipt: ${place}`),
    ...failed.map((place) => `- failed: ${place}`),
  ]
  return [
    '### Freshness: from the answer of the admin API until a tier answers the new price, ms',
    asTable(['', 'n', 'p50', 'p99', 'max'], rows),
    `Old answers to questions sent after the receipt: ${stale.length}, of which ${stale.filter(saysSo).length} said that they were (x-cache: stale). Purges that a tier did not acknowledge at once: ${unheard}. Answers that were no page: ${failed.length}.`,
    ...(faults.length > 0 ? [faults.slice(0, 20).join('\n')] : []),
  ].join('\n\n')
}

function throughputTable({ path, rates }: { path: string; rates: Rate[] }): string {
  const rows = rates.map(({ coding, tier, bytes, load, cpuMs, ratio }) => [
    `${coding}, ${tier}`,
    whole(bytes),
    whole(load.requestsPerSecond),
    ratio.toFixed(2),
    cpuMs.toFixed(3),
    ms(load.p50Ms),
    ms(load.p99Ms),
    String(load.faults),
  ])
  const head = ['', 'bytes', 'documents/s', 'of nginx', 'CPU ms', 'p50 ms', 'p99 ms', 'faults']
  return `### Throughput of one core: ${path}, 32 connections\n\n${asTable(head, rows)}`
}

function stampedeTable(rushes: Rush[]): string {
  const rows = rushes.map((one) => [
    one.what,
    String(one.visitors),
    String(one.good),
    whole(one.ms),
    one.originRequests === null ? '-' : String(one.originRequests),
    String(one.renders),
    String(one.mostOfOneQuestion),
    String(one.questions),
  ])
  const head = [
    'at once at',
    'visitors',
    'got it',
    'ms',
    'asked of the shops',
    'renderings',
    'most of one question',
    'questions',
  ]
  return `### Stampede: visitors at once of a page that nobody has\n\n${asTable(head, rows)}`
}

function purgesTable(rows: PurgeRow[]): string {
  const cells = rows.map((row) => [row.what, String(row.sent), row.statuses, ms(row.p50Ms), ms(row.p99Ms), row.tiers])
  return `### PURGE as Magento sends it\n\n${asTable(['', 'sent', 'status', 'p50 ms', 'p99 ms', 'the last receipt'], cells)}`
}

/** The figures of the acceptance, each with what was measured. */
export function aimsOf({ freshness, throughput, stampede }: Measured): Aim[] {
  const aims: Aim[] = []
  const aim = (what: string, wanted: string, measured: string, isMet: boolean) =>
    aims.push({ what, wanted, measured, isMet })
  if (freshness) {
    const p99 = percentile(
      freshness.map(({ everywhereMs }) => everywhereMs),
      0.99,
    )
    const stale = freshness.reduce((sum, { staleAfter }) => sum + staleAfter.length, 0)
    aim('a changed price is everywhere, p99', '< 1,000 ms', `${ms(p99)} ms`, p99 < 1000)
    aim('old answers after the receipt', '0', String(stale), stale === 0)
  }
  for (const { tier, coding, ratio, cpuMs } of throughput?.rates ?? []) {
    const least = tier === 'Varnish' ? 0.35 : tier === 'nginx' ? 0 : 0.15
    // Varnish keeps gzip alone and unpacks it for the few who cannot read it.
    if (least > 0 && !(tier === 'Varnish' && coding === 'identity'))
      aim(`${tier} beside nginx, ${coding}`, `>= ${least}`, ratio.toFixed(2), ratio >= least)
    if (least === 0.15)
      aim(`CPU of a document through Node, ${coding}`, '<= 0.15 ms', `${cpuMs.toFixed(3)} ms`, cpuMs <= 0.15)
  }
  for (const { what, visitors, good, originRequests, renders, mostOfOneQuestion } of stampede ?? []) {
    const tiers = [`${originRequests ?? '-'} at the shops`, `${renders} made`, `${mostOfOneQuestion} of a question`]
    const isMet = good === visitors && (originRequests ?? 1) === 1 && renders === 1 && mostOfOneQuestion <= 1
    aim(`${whole(visitors)} who miss at once at ${what}`, '1 request per tier', tiers.join(', '), isMet)
  }
  return aims
}

/** All figures as Markdown. */
export function report(measured: Measured): string {
  const { load, freshness, throughput, stampede, purges } = measured
  const day = new Date().toISOString().slice(0, 10)
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${day}, Node ${process.version}, ${cpus().length} shared virtual processors, ${memory} GB, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} after. Commerce, Redis, two shops, Varnish before both, all on this machine.`
  const aims = aimsOf(measured).map(({ what, wanted, measured: got, isMet }) => [what, wanted, got, yes(isMet)])
  return `${[
    machine,
    asTable(['', 'wanted', 'measured', 'met'], aims),
    ...(freshness ? [freshnessTables(freshness)] : []),
    ...(throughput ? [throughputTable(throughput)] : []),
    ...(stampede ? [stampedeTable(stampede)] : []),
    ...(purges ? [purgesTable(purges)] : []),
  ].join('\n\n')}\n`
}

/** The load of the machine in the last minute. */
export const loadNow = () => loadavg()[0] ?? 0
