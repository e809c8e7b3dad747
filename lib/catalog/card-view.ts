import type { ProductCardFragment } from '@/graphql/generated/types'
import { plainName } from '@/lib/content/plain-name'
import type { Shopfront } from '@/lib/context/shopfront'
import { pictureSource } from '@/lib/image/picture-source'
import { queryString } from '@/lib/routing/query-string'
import { slugOf } from '@/lib/routing/slug'
import { type PictureView, priceWords, stockWords } from './product-view'
import { optionIdOf, type SwatchLook, swatchLook } from './swatches'
import type { PriceWords, StockWords } from './variants'

type CardSwatch = { label: string; look: SwatchLook; href: string; picture: PictureView | null }

/** A product as a card shows it. */
export type CardView = {
  uid: string
  sku: string
  name: string
  href: string
  picture: PictureView | null
  /** Further pictures, fetched when a hand comes near: sources of the shop's image address, or full addresses. */
  others: string[]
  price: PriceWords
  from: boolean
  stock: StockWords
  isNew: boolean
  rating: { percent: number; count: number } | null
  swatches: CardSwatch[]
}

/** Pictures of a card besides the first: with it four at most, enough to turn a thing around once. */
const mostOthers = 3

type Chosen = Record<string, string[]>
type Picture = { url: string | null; label: string | null } | null | undefined

const pictureOf = (picture: Picture, name: string): PictureView | null =>
  picture?.url ? { source: pictureSource(picture.url), url: picture.url, alt: picture.label || name } : null

const isBetween = (now: Date, from: string | null, to: string | null) =>
  Boolean(from) && new Date(from ?? 0) <= now && (!to || now <= new Date(`${to.slice(0, 10)}T23:59:59Z`))

type Configurable = Extract<ProductCardFragment, { configurable_options: unknown }>

/** The first variant with a value of an option, saleable ones before others. */
function variantWith(product: Configurable, uid: string) {
  const variants = (product.variants ?? []).filter((variant) => variant?.attributes?.some((a) => a?.uid === uid))
  return (variants.find((variant) => variant?.product?.stock_status === 'IN_STOCK') ?? variants[0])?.product
}

function cardSwatches(product: ProductCardFragment, address: string, name: string): (CardSwatch & { uid: string })[] {
  if (!('configurable_options' in product)) return []
  const drawn = (product.configurable_options ?? []).find((option) =>
    option?.values?.some((value) => ['color', 'image'].includes(swatchLook(value?.swatch_data)?.kind ?? '')),
  )
  return (drawn?.values ?? []).flatMap((value) => {
    const look = swatchLook(value?.swatch_data)
    if (!value?.uid || !look || look.kind === 'text' || !drawn?.attribute_code) return []
    const word = slugOf(value.label ?? '') || slugOf(value.uid)
    const variant = variantWith(product, value.uid)
    if (!variant) return []
    const href = `${address}${queryString({ [drawn.attribute_code]: word })}`
    return [{ uid: value.uid, label: value.label ?? '', look, href, picture: pictureOf(variant.small_image, name) }]
  })
}

/** Prepares a card. `chosen` names the option ids a list is filtered by: the card then shows that colour and leads to it. */
export function cardView(product: ProductCardFragment, shop: Shopfront, chosen: Chosen, now: Date): CardView {
  const name = plainName(product.name) || (product.sku ?? '')
  const address = shop.href(`${product.url_key}${product.url_suffix ?? ''}`)
  const swatches = cardSwatches(product, address, name)
  const ids = new Set(Object.values(chosen).flat())
  const preferred = swatches.find(({ uid }) => ids.has(optionIdOf(uid) ?? ''))
  const own = pictureOf(product.small_image, name)
  const { minimum_price, maximum_price } = product.price_range
  return {
    uid: product.uid,
    sku: product.sku ?? '',
    name,
    href: preferred?.href ?? address,
    picture: preferred?.picture ?? own,
    // The gallery shows the product as it comes first, not the colour that was asked for.
    others: preferred ? [] : otherPictures(product, own),
    price: priceWords(product.price_range, shop),
    from: (maximum_price?.final_price.value ?? 0) > (minimum_price.final_price.value ?? 0),
    stock: stockWords(product, shop),
    isNew: isBetween(now, product.new_from_date, product.new_to_date),
    rating: product.review_count > 0 ? { percent: product.rating_summary, count: product.review_count } : null,
    swatches: swatches.length > 1 ? swatches.map(({ uid: _uid, ...swatch }) => swatch) : [],
  }
}

function otherPictures({ media_gallery }: ProductCardFragment, own: PictureView | null): string[] {
  return (media_gallery ?? [])
    .filter((entry) => entry?.url && !entry.disabled && fileOf(entry.url) !== fileOf(own?.url))
    .sort((a, b) => (a?.position ?? 0) - (b?.position ?? 0))
    .slice(0, mostOthers)
    .flatMap((entry) => pictureSource(entry?.url) ?? entry?.url ?? [])
}

/** Magento may answer one picture under two addresses, sized and plain; the file's name tells. */
const fileOf = (url: string | null | undefined) => url?.split('/').at(-1)
