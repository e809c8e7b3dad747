import type { Item, Measured } from './events'

type Data = Record<string, unknown>

/** Next keeps pages one came from in the document, out of sight: they are not what is seen. */
const isShown = (element: Element) => !element.closest('[style*="display: none"], [style*="display:none"]')

const shown = <E extends Element = HTMLElement>(page: ParentNode, selector: string): E[] =>
  [...page.querySelectorAll<E>(selector)].filter(isShown)

/** Everything that the page's structured data says, with the parts of graphs taken out. */
function structuredData(page: ParentNode): Data[] {
  return shown(page, 'script[type="application/ld+json"]').flatMap((script) => {
    try {
      const said = JSON.parse(script.textContent ?? '') as Data
      return Array.isArray(said['@graph']) ? (said['@graph'] as Data[]) : [said]
    } catch {
      return []
    }
  })
}

const isA = (kind: RegExp) => (one: Data) => kind.test(String(one['@type']))

function productOf(thing: Data): { item: Item; currency: string | undefined } {
  const variants = (thing.hasVariant ?? []) as Data[]
  const offer = ([thing.offers ?? variants[0]?.offers].flat()[0] ?? {}) as Data
  const price = Number(offer.price ?? offer.lowPrice)
  return {
    item: {
      item_id: String(thing.sku ?? thing.productGroupID ?? ''),
      item_name: String(thing.name ?? ''),
      quantity: 1,
      ...(Number.isFinite(price) ? { price } : {}),
    },
    currency: offer.priceCurrency ? String(offer.priceCurrency) : undefined,
  }
}

/** The products of the page's lists, as the cards name them. */
function listedItems(page: ParentNode, listName: string): Item[] {
  return shown<HTMLAnchorElement>(page, 'main article :is(h2, h3) a').map((link, index) => ({
    item_id: new URL(link.href).pathname.replace(/^.*\/|\.html$/g, ''),
    item_name: link.textContent?.trim() ?? '',
    item_list_name: listName,
    index,
  }))
}

const listNameOf = (page: ParentNode): string => shown(page, 'main h1')[0]?.textContent?.trim() ?? ''

/** What a page tells by being seen: itself, its product, its list, what was searched for, and the promotions on it. */
export function pageEvents(page: Document): Measured[] {
  const events: Measured[] = [{ event: 'page_view', page_location: page.location.href, page_title: page.title }]
  const product = structuredData(page).find(isA(/^Product(Group)?$/))
  const words = /\/search$/.test(page.location.pathname) && new URLSearchParams(page.location.search).get('q')
  if (words) events.push({ event: 'search', search_term: words })
  if (product) {
    const { item, currency } = productOf(product)
    events.push({ event: 'view_item', items: [item], ...(currency ? { currency, value: item.price ?? 0 } : {}) })
  } else {
    const name = listNameOf(page)
    const items = listedItems(page, name)
    if (items.length > 0) events.push({ event: 'view_item_list', item_list_name: name, items })
  }
  for (const promotion of shown(page, 'main [data-promotion]')) {
    events.push({ event: 'view_promotion', ...promotionOf(promotion) })
  }
  return events
}

/** What a click on the page tells: which product of a list was chosen, or which promotion. */
export function clickEvents(page: Document, target: Element): Measured[] {
  const promotion = target.closest('a') && target.closest<HTMLElement>('[data-promotion]')
  if (promotion) return [{ event: 'select_promotion', ...promotionOf(promotion) }]
  const link = target.closest('a')?.closest('article')?.querySelector<HTMLAnchorElement>(':is(h2, h3) a')
  if (!link) return []
  const name = listNameOf(page)
  const item = listedItems(page, name).find(({ item_name }) => item_name === link.textContent?.trim())
  return item ? [{ event: 'select_item', item_list_name: name, items: [item] }] : []
}

const promotionOf = (element: HTMLElement) => ({
  promotion_id: element.dataset.promotion ?? '',
  promotion_name: element.querySelector('h1, h2')?.textContent?.trim() ?? '',
})
