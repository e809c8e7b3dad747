/**
 * The latest purges and which tiers know of them; ends with 1 when a tier was given up.
 *
 *   npm run purge:status [-- --url http://localhost:3000 --token <PURGE_TOKEN>] [--most 20]
 */
import { parseArgs } from 'node:util'
import type { Receipt } from '../lib/page-cache/purges.ts'
import { givenUp, receiptTable } from './page-cache/receipts.ts'
import { askShop, misuse, runCommand, shopOf, shopOptions } from './page-cache/shop-door.ts'

const usage = 'npm run purge:status [-- --url <shop> --token <PURGE_TOKEN> --most <number>]'

await runCommand(usage, async () => {
  const { values } = parseArgs({ options: { ...shopOptions, most: { type: 'string', default: '20' } } })
  const most = Number(values.most)
  if (!Number.isInteger(most) || most < 1) throw misuse(`"${values.most}" is no number of purges.`)
  const receipts = ((await askShop(shopOf(values), '/api/purges')) as Receipt[]).slice(0, most)
  if (receipts.length === 0) {
    console.log('Nothing has been purged yet, as far as this shop remembers.')
    return 0
  }
  console.log(receiptTable(receipts))
  const lost = givenUp(receipts)
  if (lost.length > 0) console.error(`Given up: ${lost.join(', ')}. Mend it, then: npm run purge -- --all`)
  return lost.length > 0 ? 1 : 0
})
