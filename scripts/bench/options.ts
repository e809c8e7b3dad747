import { parseArgs } from 'node:util'
import { productCount } from '../generate/options.ts'

export const usage =
  'npm run bench:commerce -- [--products 1000,10000,100000] [--requests 200] [--fresh] [--out <file.md>]'

export type BenchOptions = {
  /** How many products the catalogues have, the smallest first. */
  sizes: number[]
  /** Requests measured for each operation. */
  requests: number
  /** Generate again even where a catalogue is there. */
  fresh: boolean
  out: string | null
}

/** What was asked for; throws a sentence for the person at the terminal when it cannot be read. */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      products: { type: 'string', default: '1000,10000,100000' },
      requests: { type: 'string', default: '200' },
      fresh: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const requests = Number(values.requests)
  if (!Number.isInteger(requests) || requests < 10 || requests > 10_000) {
    throw new Error(`"${values.requests}" is no number of requests: give a whole one from 10 to 10000.`)
  }
  const sizes = [...new Set(values.products.split(',').map(productCount))].sort((a, b) => a - b)
  return { sizes, requests, fresh: values.fresh, out: values.out ?? null }
}
