import type { SearchSuggestionsQuery, SuggestedProductFragment } from '@/graphql/generated/types'
import { plainName } from '@/lib/content/plain-name'

/** One line of the suggestions: where it leads, and what the field says while it is chosen. */
export type SuggestionOption =
  | { kind: 'product'; key: string; text: string; href: string; product: SuggestedProductFragment }
  | { kind: 'words' | 'category'; key: string; text: string; href: string }

const maxCategories = 3
const maxWords = 3

type Address = { path: string; query: string }

const searchHref = ({ path, query }: Address, category?: string) =>
  `${path}/search?${new URLSearchParams({ ...(category ? { category } : {}), q: query })}`

/** Orders an answer as it is shown: other words first, then categories to search in, then products. At most eleven lines. */
export function suggestionOptions(
  answer: SearchSuggestionsQuery | undefined,
  address: Address,
  slugOf: (label: string) => string,
): SuggestionOption[] {
  const { products } = answer ?? {}
  const words = (products?.suggestions ?? [])
    .flatMap((suggestion) => (suggestion?.search && suggestion.search !== address.query ? [suggestion.search] : []))
    .slice(0, maxWords)
    .map((search) => ({
      kind: 'words' as const,
      key: `words ${search}`,
      text: search,
      href: searchHref({ ...address, query: search }),
    }))
  const facet = products?.aggregations?.find((aggregation) =>
    /^category_(uid|id)$/.test(aggregation?.attribute_code ?? ''),
  )
  const categories = (facet?.options ?? [])
    .filter((option) => option !== null)
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .slice(0, maxCategories)
    .map(({ label, value }) => ({
      kind: 'category' as const,
      key: `category ${value}`,
      text: label ?? '',
      href: searchHref(address, slugOf(label ?? '')),
    }))
  const items = (products?.items ?? []).flatMap((product) =>
    product?.url_key
      ? [
          {
            kind: 'product' as const,
            key: `product ${product.uid}`,
            text: plainName(product.name),
            href: `${address.path}/${product.url_key}${product.url_suffix ?? ''}`,
            product,
          },
        ]
      : [],
  )
  return [...words, ...categories, ...items]
}
