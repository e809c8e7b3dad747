import 'server-only'
import { getCategory } from '@/lib/catalog/get-category'
import { getListing } from '@/lib/catalog/get-listing'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { getProduct } from '@/lib/catalog/get-product'
import { getRoute } from '@/lib/catalog/get-route'
import { factsOf } from '@/lib/catalog/product-facts'
import { productView } from '@/lib/catalog/product-view'
import { getPage } from '@/lib/content/get-page'
import { getStore } from '@/lib/content/get-store'
import { plainName } from '@/lib/content/plain-name'
import { plainText, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { formatMoney } from '@/lib/money'
import { absolute } from '@/lib/routing/canonical'
import { parseListState } from '@/lib/routing/list-state'
import { asText, markdownOf } from './markdown'

/** A page as text, and the address of the page that people read. */
export type PageText = { text: string; canonical: string }

const joined = (...parts: (string | false | null | undefined)[]) => `${parts.filter(Boolean).join('\n\n')}\n`
const list = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n')
const linked = (name: string, href: string) => `[${asText(name)}](${absolute(href)})`

async function productText(shop: Shopfront, sku: string, address: string): Promise<PageText | null> {
  const product = await getProduct(shop.code, sku)
  if (!product) return null
  const { t } = shop
  const view = productView(product, shop)
  const price = view.from ? t('price.fromPrice', { price: view.price.final }) : view.price.final
  const text = joined(
    `# ${asText(view.name)}`,
    plainText(product.short_description?.html, 400),
    list([
      `SKU: ${asText(view.sku)}`,
      `${t('seo.price')}: ${price} (${shop.currency})`,
      view.stock.text,
      ...(product.review_count > 0
        ? [t('seo.rating', { rating: Math.round(product.rating_summary / 2) / 10, count: product.review_count })]
        : []),
      ...view.options.map(
        ({ label, values }) => `${asText(label)}: ${values.map((value) => asText(value.label)).join(', ')}`,
      ),
    ]),
    product.description?.html && markdownOf(sanitise(product.description.html, shop.href)),
    list(
      factsOf(product.custom_attributesV2 ?? null).map(
        ({ code, value }) => `${asText(code.replaceAll('_', ' '))}: ${asText(value)}`,
      ),
    ),
  )
  const own = product.url_key ? `${product.url_key}${product.url_suffix ?? ''}` : address
  return { text, canonical: absolute(shop.href(own)) }
}

async function categoryText(
  shop: Shopfront,
  uid: string,
  address: string,
  state: URLSearchParams,
): Promise<PageText | null> {
  const scope = { filter: { category_uid: { eq: uid } }, search: '', hiddenFacets: ['category'] }
  const asked = { ...parseListState(state), facets: {}, sort: null, query: '' }
  const [category, listing] = await Promise.all([getCategory(shop.code, uid), getListing(shop.code, scope, asked)])
  if (!category) return null
  const products = listing.products.map(({ name, url_key, url_suffix, price_range }) => {
    const price = formatMoney(price_range.minimum_price.final_price, shop.locale)
    return `${linked(plainName(name) || '', shop.href(`${url_key}${url_suffix ?? ''}`))}: ${price}`
  })
  const below = (category.children ?? []).flatMap((child) =>
    child?.url_path && child.name ? [linked(child.name, shop.href(`${child.url_path}${child.url_suffix ?? ''}`))] : [],
  )
  const text = joined(
    `# ${asText(category.name ?? '')}`,
    category.description && markdownOf(sanitise(category.description, shop.href)),
    list(below),
    shop.t('seo.products', { count: listing.total }),
    list(products),
    asked.page < listing.pages &&
      linked(shop.t('list.page', { page: asked.page + 1 }), shop.href(`${address}.md`, `?p=${asked.page + 1}`)),
  )
  return { text, canonical: absolute(shop.href(address)) }
}

/** The page at an address as Markdown; `null` where there is none. */
export async function pageText(shop: Shopfront, path: string, state: URLSearchParams): Promise<PageText | null> {
  const address = path === 'index' ? '' : path
  if (address === '') return { text: await shopText(shop), canonical: absolute(shop.href('')) }
  const route = await getRoute(shop.code, address)
  if (route?.kind === 'product') return productText(shop, route.sku, address)
  if (route?.kind === 'category') return categoryText(shop, route.uid, address, state)
  if (route?.kind !== 'page') return null
  const page = await getPage(shop.code, route.identifier)
  return (
    page && {
      text: joined(
        `# ${asText(page.content_heading || page.title || '')}`,
        markdownOf(sanitise(page.content ?? '', shop.href)),
      ),
      canonical: absolute(shop.href(address)),
    }
  )
}

/** What the shop is and where its parts are, in the form of llms.txt (llmstxt.org). */
async function shopText(shop: Shopfront): Promise<string> {
  const { t, href } = shop
  const [store, menu] = await Promise.all([getStore(shop.code), getNavigation(shop.code)])
  return joined(
    `# ${asText(t('common.shopName'))}`,
    store?.default_description && `> ${asText(plainText(store.default_description, 400))}`,
    t('seo.machines', { currency: shop.currency }),
    `## ${t('seo.categories')}`,
    list(menu.map(({ name, path }) => linked(name, href(`${path}.md`)))),
    `## ${t('seo.more')}`,
    list([linked(t('seo.sitemap'), '/sitemap.xml'), linked(t('common.home'), href(''))]),
  )
}
