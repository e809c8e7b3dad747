import { cpus, loadavg, totalmem } from 'node:os'
import type { Import } from './catalogues.ts'
import type { Summary } from './samples.ts'
import { asTable } from './table.ts'

/** What was measured at one size. */
export type Measured = {
  products: number
  taken: Import
  sizes: { indexMb: number; allMb: number }
  start: { ms: number; cpuMs: number; rssMb: number }
  rssMb: number
  /** By the name of the operation. */
  operations: Map<string, Summary>
}

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)
const named = (products: number) => (products >= 1_000_000 ? `${products / 1e6}M` : `${products / 1000}k`)

/** All figures as Markdown. */
export function report(all: Measured[], requests: number): string {
  return `${machine(requests)}\n\n${operationsTable(all)}\n\n${shopTable(all)}\n`
}

/** Where and how, without names: processors, memory, how busy it was. */
function machine(requests: number): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]?.toFixed(1)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, Node ${process.version}, ${cpus().length} shared virtual processors, ${memory} GB, load ${load} in the last minute.
One client, one connection, one request after the other, ${requests} of each kind after a warm-up.`
}

function operationsTable(all: Measured[]): string {
  const [first, last] = [all[0], all.at(-1)]
  const head = ['operation']
  for (const { products } of all) {
    head.push(`${named(products)} p50 ms`, 'p99 ms', 'CPU ms', 'CPU p99', 'SQL')
  }
  const isRatio = first && last && first !== last
  if (isRatio) head.push(`CPU ${named(last.products)}/${named(first.products)}`)
  const rows = [...(first?.operations.keys() ?? [])].map((name) => {
    const row = [name]
    for (const { operations } of all) {
      const one = operations.get(name)
      if (one) row.push(ms(one.p50), ms(one.p99), ms(one.cpuMs), ms(one.cpuP99), one.statements.toFixed(0))
    }
    const [small, large] = [first?.operations.get(name)?.cpuMs ?? 0, last?.operations.get(name)?.cpuMs ?? 0]
    if (isRatio) row.push((large / small).toFixed(2))
    return row
  })
  return asTable(head, rows)
}

function shopTable(all: Measured[]): string {
  const head = ['', ...all.map(({ products }) => named(products))]
  const row = (name: string, figure: (one: Measured) => string) => [name, ...all.map(figure)]
  return asTable(head, [
    row('import, products/s', ({ taken }) => Math.round(taken.perSecond).toLocaleString('en')),
    row('import, CPU ms/product', ({ taken }) => taken.cpuMsPerProduct.toFixed(2)),
    row('search index, MB', ({ sizes }) => sizes.indexMb.toFixed(1)),
    row('all databases, MB', ({ sizes }) => sizes.allMb.toFixed(1)),
    row('start, s', ({ start }) => (start.ms / 1000).toFixed(1)),
    row('start, CPU s', ({ start }) => (start.cpuMs / 1000).toFixed(1)),
    row('memory after the start, MB', ({ start }) => start.rssMb.toFixed(0)),
    row('memory after all requests, MB', ({ rssMb }) => rssMb.toFixed(0)),
  ])
}
