import { parseArgs } from 'node:util'

export const usage = 'npm run generate -- --products <number> [--folder <folder of the commerce data>]'

/** The most that fits the numbering of SKUs. */
const most = 5_000_000

export type GenerateOptions = { products: number; folder: string | null }

/** What was asked for; throws a sentence for the person at the terminal when it cannot be read. */
export function generateOptions(args: string[]): GenerateOptions {
  const options = { products: { type: 'string' }, folder: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const { products, folder } = values
  if (products === undefined) throw new Error('Say how many products: --products 10000.')
  return { products: productCount(products), folder: folder ?? null }
}

/** A number of products as it is typed: 10000, 10_000 or 10,000. */
export function productCount(text: string): number {
  const digits = text.replace(/(?<=\d)[_,](?=\d)/g, '')
  const count = /^\d+$/.test(digits) ? Number(digits) : Number.NaN
  if (count >= 1 && count <= most) return count
  throw new Error(`"${text}" is no number of products: give a whole one from 1 to ${most}.`)
}
