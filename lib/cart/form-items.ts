import type { CartItemInput } from '@/graphql/generated/types'

/** What stands in a buy form's fields: names and values as `FormData` has them, files never. */
export type Entries = readonly (readonly [name: string, value: string])[]

type Order = { sku: string; quantity: number; selectedOptions: readonly string[] }

/** Names of fields: what is chosen (a group of radio buttons adds its own after a colon), what is typed (by kind), how many pieces of a selection, how many of a member. */
export const fieldName = {
  chosen: 'chosen',
  typed: (kind: string, uid: string) => `${kind}:${uid}`,
  pieces: (uid: string) => `pieces:${uid}`,
  member: (sku: string) => `member:${sku}`,
} as const

const typedKinds = new Set(['text', 'area', 'date', 'moment', 'time'])

/** Magento reads moments as "Y-m-d H:i:s", of times too; the day of a mere time counts for nothing. */
function momentOf(kind: string, value: string): string {
  if (kind === 'date') return `${value} 00:00:00`
  if (kind === 'moment') return `${value.replace('T', ' ').slice(0, 16)}:00`
  return kind === 'time' ? `2000-01-01 ${value.slice(0, 5)}:00` : value
}

/**
 * What a buy form asks for, as `addProductsToCart` takes it: one item with its options, or one for each member of a group
 * that is wanted at least once. Empty when nothing is wanted.
 */
export function formItems(entries: Entries, { sku, quantity, selectedOptions }: Order): CartItemInput[] {
  const members = entries.filter(([name]) => name.startsWith('member:'))
  if (members.length > 0) {
    return members.flatMap(([name, value]) => {
      const wanted = Number(value)
      return wanted > 0 ? [{ sku: name.slice('member:'.length), quantity: wanted }] : []
    })
  }
  const chosen = entries.flatMap(([name, value]) => (/^chosen(:|$)/.test(name) && value ? [value] : []))
  const entered = entries.flatMap(([name, value]) => {
    const [kind = '', uid = ''] = name.split(/:(.*)/s)
    if (typedKinds.has(kind) && value.trim()) return [{ uid, value: momentOf(kind, value.trim()) }]
    // How many pieces counts only of what is chosen.
    return kind === 'pieces' && chosen.includes(uid) && value ? [{ uid, value }] : []
  })
  return [{ sku, quantity, selected_options: [...selectedOptions, ...chosen], entered_options: entered }]
}
