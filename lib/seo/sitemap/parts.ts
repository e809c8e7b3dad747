import 'server-only'
import { SitemapProductsOperation } from '@/graphql/generated/operations'
import { type Context, contextOf } from '@/lib/context/context'
import { env } from '@/lib/env'
import { request } from '@/lib/graphql/client'
import { listCategories } from './list-categories'

/** Search engines read 50,000 addresses a file; fewer are made and fetched again in one breath. */
export const addressesInPart = 10_000
/** Magento's own limit of what one query may ask for. */
export const answersInPage = 250

export const kinds = ['pages', 'categories', 'products'] as const
export type Kind = (typeof kinds)[number]
/** One file of the sitemap: `nl-products-3`. */
export type Part = { context: Context; kind: Kind; number: number }

export const partName = ({ context, kind, number }: Part) => `${context.storefront.code}-${kind}-${number}`

/** Reads a file's name; `null` for one that no shop of these settings has. */
export function parsePart(name: string): Part | null {
  const [, code = '', kind, number] = /^([a-z0-9]+)-(pages|categories|products)-([1-9]\d{0,3})\.xml$/.exec(name) ?? []
  const context = env.STOREFRONTS.some((storefront) => storefront.code === code) ? contextOf(code) : null
  return context && kind ? { context, kind: kind as Kind, number: Number(number) } : null
}

async function count(context: Context, kind: Kind): Promise<number> {
  if (kind === 'pages') return 1
  if (kind === 'categories') return (await listCategories(context)).length
  const { data } = await request(SitemapProductsOperation, { pageSize: 1, page: 1 }, context)
  return data.products?.total_count ?? 0
}

/** Every file that this shop's sitemap has now: by storefront, then by kind. */
export async function listParts(): Promise<Part[]> {
  const asked = env.STOREFRONTS.flatMap(({ code }) => {
    const context = contextOf(code)
    return context ? kinds.map((kind) => ({ context, kind })) : []
  })
  const parts = await Promise.all(
    asked.map(async ({ context, kind }) => {
      const files = Math.ceil((await count(context, kind)) / addressesInPart)
      return Array.from({ length: files }, (_, index): Part => ({ context, kind, number: index + 1 }))
    }),
  )
  return parts.flat()
}
