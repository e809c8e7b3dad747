import { parseArgs } from 'node:util'
import { Halt } from '../../start/halt.ts'

export const usage =
  'npm run bench:cache [-- --changes 200 --visitors 1000 --seconds 5 --only freshness,throughput,stampede,purges --out <file.md>]'

export const parts = ['freshness', 'throughput', 'stampede', 'purges'] as const
export type Part = (typeof parts)[number]

export type CacheBenchOptions = {
  /** Price changes. */
  changes: number
  /** Who come at once. */
  visitors: number
  /** Of load, for each tier and coding. */
  seconds: number
  only: Part[]
  /** Where the tables are written; null where a part was left out, so that half a measurement replaces no whole one. */
  out: string | null
}

/** What was asked for; throws a sentence for the person at the terminal when it cannot be read. */
export function cacheBenchOptions(args: string[]): CacheBenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      changes: { type: 'string', default: '200' },
      visitors: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '5' },
      only: { type: 'string', default: parts.join(',') },
      out: { type: 'string' },
    },
  })
  const number = (name: string, text: string, most: number) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new Halt(`"${text}" is no number of ${name}: give a whole one from 1 to ${most}. Use: ${usage}`)
    }
    return value
  }
  const only = values.only.split(',').map((name) => {
    const part = parts.find((one) => one === name.trim())
    if (!part) throw new Halt(`"${name}" is no part: there are ${parts.join(', ')}.`)
    return part
  })
  const isWhole = only.length === parts.length
  return {
    changes: number('changes', values.changes, 800),
    visitors: number('visitors', values.visitors, 2000),
    seconds: number('seconds', values.seconds, 60),
    only,
    out: values.out ?? (isWhole ? 'docs/measurements/cache.md' : null),
  }
}
