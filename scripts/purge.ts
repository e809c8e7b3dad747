/**
 * Ends pages in every tier, with the message that Magento sends, and prints the receipt.
 *
 *   npm run purge -- cat_p_12 cat_c_3
 *   npm run purge -- --page /chairs.html      everything that this page shows
 *   npm run purge -- --all
 *
 * `--url` names the shop (or, as a whole address with a path, shop and page), `--token` its PURGE_TOKEN.
 */
import { parseArgs } from 'node:util'
import type { Explanation } from '../lib/page-cache/front/explain.ts'
import type { Receipt } from '../lib/page-cache/purges.ts'
import { givenUp, receiptTable } from './page-cache/receipts.ts'
import { askShop, misuse, runCommand, type Shop, shopOf, shopOptions } from './page-cache/shop-door.ts'
import { ownTags, patternOf } from './page-cache/tags.ts'

const usage =
  'npm run purge -- <tag> [<tag> ...] | --page </path> | --url <shop>/<path> | --all  [--url <shop>] [--token <PURGE_TOKEN>]'

/** The tags of what a page shows. Throws when the shop knows none. */
async function tagsOfPage(shop: Shop, page: string): Promise<string[]> {
  const { tags } = (await askShop(shop, `/api/cache?path=${encodeURIComponent(page)}`)) as Explanation
  const own = ownTags(tags)
  if (own.length > 0) return own
  throw new Error(
    tags.length > 0
      ? `${page} has only tags that every page has (${tags.join(' ')}): name one of them, or --all.`
      : `No tier of this shop has ${page}: there is nothing to end.`,
  )
}

await runCommand(usage, async () => {
  const options = { ...shopOptions, page: { type: 'string' }, all: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const shop = shopOf(values)
  const named = values.url ? new URL(values.url) : null
  const page = values.page ?? (named && named.pathname !== '/' ? `${named.pathname}${named.search}` : undefined)
  if ([positionals.length > 0, page !== undefined, values.all].filter(Boolean).length !== 1) {
    throw misuse('Say what ends: tags, one page, or --all.')
  }
  const tags = page === undefined ? positionals : await tagsOfPage(shop, page)
  if (page !== undefined) console.log(`${page} shows ${tags.length} things; other pages that show them end too.`)
  const pattern = values.all ? '.*' : patternOf(tags)
  const headers = { 'x-magento-tags-pattern': pattern }
  const receipt = (await askShop(shop, '/', { method: 'PURGE', headers })) as Receipt
  console.log(receiptTable([receipt]))
  return givenUp([receipt]).length > 0 ? 1 : 0
})
