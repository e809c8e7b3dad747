/** One way to order a list: `word` stands in the address and is `null` for the shop's own order. */
export type SortOrder = { word: string | null; field: string; direction: 'ASC' | 'DESC'; label: string }

type SortField = { value: string | null; label: string | null } | null

/**
 * The orders a list offers: the shop's own first, then price both ways, then the other fields once. `position` and
 * `relevance` are the shop's own order in categories and in search.
 */
export function sortOrders(fields: readonly SortField[] | null | undefined, searching: boolean): SortOrder[] {
  const own: SortOrder = {
    word: null,
    field: searching ? 'relevance' : 'position',
    direction: searching ? 'DESC' : 'ASC',
    label: '',
  }
  const others = (fields ?? []).flatMap((field): SortOrder[] => {
    const code = field?.value
    if (!code || code === 'position' || code === 'relevance' || !/^[a-z0-9_]{1,40}$/.test(code)) return []
    const order = (direction: 'ASC' | 'DESC'): SortOrder => ({
      word: `${code}-${direction.toLowerCase()}`,
      field: code,
      direction,
      label: field.label || code,
    })
    if (code === 'price') return [order('ASC'), order('DESC')]
    // Of these one wants the latest or the best first.
    return [order(['created_at', 'new', 'rating_summary'].includes(code) ? 'DESC' : 'ASC')]
  })
  return [own, ...others]
}

/** The order an address asks for; the shop's own when the word is not among those on offer. */
export function chosenOrder(orders: SortOrder[], word: string | null): SortOrder {
  const own = orders[0] ?? { word: null, field: 'position', direction: 'ASC' as const, label: '' }
  return orders.find((order) => order.word === word) ?? own
}
