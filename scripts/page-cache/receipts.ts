import type { Receipt } from '../../lib/page-cache/purges.ts'
import { asTable } from '../bench/table.ts'

const head = ['when', 'what', 'tier', 'state', 'knows since', 'ms', 'objects', 'attempts', 'fault']
const longestWhat = 60

/** What a purge ended, in one short phrase. */
export function whatOf({ all, tags }: Pick<Receipt, 'all' | 'tags'>): string {
  if (all) return 'everything'
  const shown = tags.slice(0, 3).join(' ')
  const more = tags.length > 3 ? ` and ${tags.length - 3} more` : ''
  return shown.length > longestWhat ? `${shown.slice(0, longestWhat - 1)}…${more}` : `${shown}${more}`
}

/** Receipts as a table, one row a tier. */
export function receiptTable(receipts: Receipt[]): string {
  const rows = receipts.flatMap((receipt) =>
    receipt.tiers.map((tier, at) => [
      at === 0 ? receipt.at : '',
      at === 0 ? whatOf(receipt) : '',
      tier.tier,
      tier.state,
      tier.doneAt?.slice(11, 23) ?? '-',
      String(tier.milliseconds ?? '-'),
      String(tier.objects ?? '-'),
      String(tier.attempts),
      tier.fault ?? '',
    ]),
  )
  return asTable(head, rows)
}

/** Tiers that have stopped being told: they may show what is over until it is told them by hand. */
export const givenUp = (receipts: Receipt[]): string[] => [
  ...new Set(
    receipts.flatMap(({ tiers }) => tiers.filter(({ state }) => state === 'given up').map(({ tier }) => tier)),
  ),
]
