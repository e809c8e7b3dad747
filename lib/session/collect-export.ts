import type { Answer, Json } from '@/lib/door/ask-backend'

/** Beyond so many pages of fifty it is no shopper any more. */
const mostPages = 200

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Without the names of types, which say nothing to a reader. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isJson(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key === '__typename' ? [] : [[key, plain(one)]])),
  )
}

/** The customer with all pages of his orders; null when the backend does not know him. */
export async function collectExport(askPage: (page: number) => Promise<Answer>): Promise<Json | null> {
  let whole: Json | null = null
  const orders: unknown[] = []
  for (let page = 1; page <= mostPages; page++) {
    const customer = (await askPage(page)).data?.customer
    if (!isJson(customer)) return null
    whole ??= customer
    const { items, page_info } = (customer.orders ?? {}) as { items?: unknown[]; page_info?: { total_pages?: number } }
    orders.push(...(items ?? []))
    if (page >= (page_info?.total_pages ?? 1)) break
  }
  return plain({ ...whole, orders }) as Json
}
