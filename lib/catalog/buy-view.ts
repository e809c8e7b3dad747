import type { ProductDetailsFragment, ProductPartsFragment } from '@/graphql/generated/types'
import type { Shopfront } from '@/lib/context/shopfront'
import { formatMoney } from '@/lib/money'
import { addedAtFirst, type BuyField, bundleFields, customFields, downloadField } from './buy-fields'
import { type GroupMember, groupMembers } from './group-members'

/** What a product's buy form asks and reckons with, whatever its type. */
export type BuyView = {
  fields: BuyField[]
  members: GroupMember[]
  /** Of one piece before options; 0 where it costs what is chosen. */
  base: number
  /** What is asked for at first costs this, in words; empty where that is the product's price. */
  sum: string
  /** Whether it is sold in any number at once. */
  counted: boolean
  /** Why nobody can order it here. */
  refusal: string | undefined
  /** How it comes to its buyer. */
  kind: 'sent' | 'download' | 'service'
}

const kinds: Record<string, BuyView['kind']> = { DownloadableProduct: 'download', VirtualProduct: 'service' }

function fieldsOf(parts: ProductPartsFragment, shop: Shopfront): BuyField[] {
  const custom = 'options' in parts ? customFields(parts, shop) : []
  if (parts.__typename === 'BundleProduct') return [...bundleFields(parts, shop), ...custom]
  const links = parts.__typename === 'DownloadableProduct' ? downloadField(parts, shop) : null
  return links ? [links, ...custom] : custom
}

/** Prepares the buy form of a product of any of Magento's types; `parts` is null where it has none. */
export function buyView(product: ProductDetailsFragment, parts: ProductPartsFragment | null, shop: Shopfront): BuyView {
  const fields = parts ? fieldsOf(parts, shop) : []
  const members = parts?.__typename === 'GroupedProduct' ? groupMembers(parts, shop) : []
  const price = product.price_range.minimum_price.final_price.value ?? 0
  const sumOfParts = members.length > 0 || (parts?.__typename === 'BundleProduct' && parts.dynamic_price)
  const base = sumOfParts ? 0 : price
  const impossible = fields.some(({ kind, required }) => kind === 'file' && required)
  const inGroup = members.reduce(
    (sum, { value, quantity, stock }) => sum + (stock.tone === 'out' ? 0 : value * quantity),
    0,
  )
  const added = inGroup + addedAtFirst(fields, base)
  return {
    fields,
    members,
    base,
    sum: added === 0 ? '' : formatMoney({ value: base + added, currency: shop.currency }, shop.locale),
    counted: members.length === 0,
    refusal: impossible ? shop.t('buy.fileRequired') : undefined,
    kind: kinds[product.__typename] ?? 'sent',
  }
}
