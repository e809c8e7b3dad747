import 'server-only'
import { SearchSuggestionsOperation } from '@/graphql/generated/operations'
import type { SearchSuggestionsQuery } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { plainName } from '@/lib/content/plain-name'
import { contextOf } from '@/lib/context/context'
import { type Shopfront, shopfront } from '@/lib/context/shopfront'
import { request } from '@/lib/graphql/client'
import { pictureSource } from '@/lib/image/picture-source'
import { renditionUrl } from '@/lib/image/rendition'
import { formatMoney } from '@/lib/money'
import { queryString } from '@/lib/routing/query-string'
import { slugOf } from '@/lib/routing/slug'
import { findCategories } from './find-categories'
import { findPages } from './find-pages'
import { fewestLetters } from './normal-words'
import { noSuggestions, type Suggestions } from './suggestions'

/** As many as an overlay may hold without scrolling; on phones it shows fewer of each. */
const most = { queries: 3, categories: 2, products: 4, pages: 1 }
const thumbnailWidth = 160

type Products = NonNullable<SearchSuggestionsQuery['products']>

/** What to propose for words in their normal spelling. Made of public answers, so everything in between may keep it. */
export async function getSuggestions(contextCode: string, words: string): Promise<Suggestions> {
  'use cache'
  const context = contextOf(contextCode)
  const shop = shopfront(contextCode)
  if (!context || !shop || words.length < fewestLetters) {
    keepMissing([])
    return noSuggestions
  }
  const [{ data, tags }, menu] = await Promise.all([
    request(SearchSuggestionsOperation, { search: words }, context),
    getNavigation(contextCode),
  ])
  keepFound(tags)
  const { products } = data
  const pages = await findPages(contextCode, words, { most: most.pages, byContent: !products?.total_count })
  const named = findCategories(menu, words, most.categories).map(({ name, parent, path }) => ({
    name,
    within: parent,
    href: shop.href(path),
  }))
  const queries = (products?.suggestions ?? []).flatMap((suggestion) => suggestion?.search ?? [])
  return {
    total: products?.total_count ?? 0,
    queries: queries.filter((query) => query !== words).slice(0, most.queries),
    categories: named.length > 0 ? named : scopes(products, words, shop).slice(0, most.categories),
    products: (products?.items ?? []).flatMap((product) => lineOf(product, shop)).slice(0, most.products),
    pages: pages.map(({ title, identifier }) => ({ name: title, href: shop.href(identifier) })),
  }
}

/** Where most of what was found lies: "lamp in Lighting". */
function scopes(products: Products | null | undefined, words: string, { href, t }: Shopfront) {
  const facet = products?.aggregations?.find((one) => /^category_(uid|id)$/.test(one?.attribute_code ?? ''))
  return (facet?.options ?? [])
    .flatMap((option) => (option?.label ? { name: option.label, count: option.count ?? 0 } : []))
    .sort((a, b) => b.count - a.count)
    .map(({ name }) => ({
      name: words,
      within: t('search.inCategory', { name }),
      href: href('search', queryString({ category: slugOf(name), q: words })),
    }))
}

function lineOf(
  product: NonNullable<Products['items']>[number],
  { href, locale, t }: Shopfront,
): Suggestions['products'] {
  if (!product?.url_key) return []
  const { thumbnail, price_range } = product
  const { minimum_price: least, maximum_price: greatest } = price_range
  const price = formatMoney(least.final_price, locale)
  const isRange = (greatest?.final_price.value ?? 0) > (least.final_price.value ?? 0)
  const isReduced = (least.regular_price.value ?? 0) > (least.final_price.value ?? 0)
  const source = pictureSource(thumbnail?.url)
  return [
    {
      name: plainName(product.name),
      href: href(`${product.url_key}${product.url_suffix ?? ''}`),
      picture: source ? renditionUrl(source, thumbnailWidth, 'webp') : (thumbnail?.url ?? null),
      price: isRange ? t('price.fromPrice', { price }) : price,
      was: isReduced && !isRange ? formatMoney(least.regular_price, locale) : null,
    },
  ]
}
