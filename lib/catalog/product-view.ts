import type { PriceFragment, PriceTiersFragment, ProductDetailsFragment } from '@/graphql/generated/types'
import { plainName } from '@/lib/content/plain-name'
import type { Shopfront } from '@/lib/context/shopfront'
import { env } from '@/lib/env'
import { pictureSource } from '@/lib/image/picture-source'
import { formatMoney, savedPercent } from '@/lib/money'
import { slugOf } from '@/lib/routing/slug'
import { type Video, videoOf } from './product-video'
import { swatchLook } from './swatches'
import type { PriceWords, ProductOption, StockWords, TierWords, Variant } from './variants'

/** A picture of a product: through the shop's own image address where it can be, else as the backend has it. */
export type PictureView = { source: string | null; url: string; alt: string; video?: Video | null }

/** A product as its page needs it: all words and amounts are ready, so that the browser needs no formats. */
export type ProductView = {
  sku: string
  name: string
  pictures: PictureView[]
  ownPictures: number[]
  price: PriceWords
  /** Whether the price is the lowest of several. */
  from: boolean
  tiers: TierWords[]
  stock: StockWords
  options: ProductOption[]
  variants: Variant[]
}

type GalleryEntry = {
  url: string | null
  label: string | null
  position: number | null
  disabled: boolean | null
  video_content?: { video_url: string | null; video_title: string | null } | null
} | null

/** An amount with its former one. Both come from the same entry of the answer, so they share the currency. */
export function priceWords({ minimum_price }: PriceFragment, { locale, t }: Shopfront): PriceWords {
  const { final_price, regular_price } = minimum_price
  const percent = savedPercent(regular_price, final_price)
  const reduced = percent > 0
  return {
    value: final_price.value ?? 0,
    final: formatMoney(final_price, locale),
    regular: reduced ? formatMoney(regular_price, locale) : null,
    saved: reduced ? t('price.saved', { percent }) : null,
  }
}

type Stocked = { stock_status: string | null; only_x_left_in_stock: number | null }

/** In stock, few left or sold out, in words. Magento names the rest only below the merchant's threshold. */
export function stockWords({ stock_status, only_x_left_in_stock: left }: Stocked, { t }: Shopfront): StockWords {
  if (stock_status === 'OUT_OF_STOCK') return { tone: 'out', text: t('stock.out') }
  if (left) return { tone: 'low', text: t('stock.left', { count: left }) }
  return { tone: 'in', text: t('stock.in') }
}

/** Collects pictures once, however many variants share them, and answers their places. */
function pictureCollector(name: string) {
  const pictures: PictureView[] = []
  const places = new Map<string, number>()
  const collect = (entries: readonly GalleryEntry[] | null): number[] =>
    (entries ?? [])
      .filter((entry): entry is NonNullable<GalleryEntry> & { url: string } => Boolean(entry?.url && !entry.disabled))
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
      .map(({ url, label, video_content: film }) => {
        const known = places.get(url)
        if (known !== undefined) return known
        places.set(url, pictures.length)
        const alt = label || name
        const video = videoOf(film?.video_url, film?.video_title || alt, env.CSP_HOSTS.frame ?? [])
        return pictures.push({ source: pictureSource(url), url, alt, ...(video && { video }) }) - 1
      })
  return { pictures, collect }
}

function readOptions(product: ProductDetailsFragment): ProductOption[] {
  if (!('configurable_options' in product)) return []
  return (product.configurable_options ?? [])
    .filter((option) => option !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ attribute_code, label, values }) => ({
      code: attribute_code ?? '',
      label: label ?? attribute_code ?? '',
      values: (values ?? []).flatMap((value) =>
        value?.uid
          ? {
              uid: value.uid,
              word: slugOf(value.label ?? '') || slugOf(value.uid),
              label: value.label ?? '',
              look: swatchLook(value.swatch_data),
            }
          : [],
      ),
    }))
}

/** Prepares a product for its page. */
export function productView(product: ProductDetailsFragment, shop: Shopfront): ProductView {
  const name = plainName(product.name) || (product.sku ?? '')
  const { pictures, collect } = pictureCollector(name)
  const ownPictures = collect(product.media_gallery?.length ? product.media_gallery : mainPicture(product))
  const answers = 'variants' in product ? (product.variants ?? []) : []
  const variants = answers.flatMap((answer): Variant[] => {
    if (!answer?.product) return []
    const uids = (answer.attributes ?? []).flatMap((attribute): [string, string][] =>
      attribute?.code ? [[attribute.code, attribute.uid]] : [],
    )
    return [
      {
        sku: answer.product.sku ?? '',
        uids: Object.fromEntries(uids),
        price: priceWords(answer.product.price_range, shop),
        tiers: tierWords(answer.product.price_tiers, shop),
        stock: stockWords(answer.product, shop),
        pictures: collect(answer.product.media_gallery),
      },
    ]
  })
  return {
    sku: product.sku ?? '',
    name,
    pictures,
    ownPictures,
    price: priceWords(product.price_range, shop),
    from: isRange(product),
    tiers: tierWords(product.price_tiers, shop),
    stock: stockWords(product, shop),
    options: readOptions(product),
    variants,
  }
}

/** A group begins at its cheapest member, a bundle at its cheapest filling. */
function isRange({ __typename, price_range }: ProductDetailsFragment): boolean {
  const [least, most] = [price_range.minimum_price, price_range.maximum_price]
  return __typename === 'GroupedProduct' || (most?.final_price.value ?? 0) > (least.final_price.value ?? 0)
}

/** Prices by the number of pieces, the smallest number first; nothing that is no cheaper than one piece. */
function tierWords(tiers: readonly (PriceTiersFragment | null)[] | null, { locale, t }: Shopfront): TierWords[] {
  return (tiers ?? [])
    .flatMap((tier): TierWords[] => {
      const [quantity, value] = [tier?.quantity ?? 0, tier?.final_price?.value]
      if (quantity <= 1 || value == null) return []
      const percent = Math.round(tier?.discount?.percent_off ?? 0)
      const price = formatMoney(tier?.final_price ?? {}, locale)
      return [
        {
          quantity,
          value,
          text: t('buy.tier', { quantity, price }),
          saved: percent > 0 ? t('price.saved', { percent }) : '',
        },
      ]
    })
    .sort((a, b) => a.quantity - b.quantity)
}

function mainPicture({ image }: ProductDetailsFragment): GalleryEntry[] {
  return image ? [{ ...image, position: 0, disabled: false }] : []
}
