import type { CatalogApi, NotForSale, SaleItem, Wanted } from '../../contracts/internal/catalog.ts'
import { decodeUid, encodeUid } from '../kit/uid.ts'
import { currencyRules } from './currency-rules.ts'
import { dayIn } from './day.ts'
import { attributePath, parseValuePath, valuePath } from './domain/option-path.ts'
import { priceIn, priceToday } from './domain/price.ts'
import { settledVariant } from './domain/variant-choice.ts'
import { optionLabel } from './indexing/document-values.ts'
import { type CatalogParts, openReads, type Reads } from './reads.ts'
import { mediaPath, pictureFor } from './resolvers/images.ts'
import type { ProductInfo } from './store/product-store.ts'
import type { Structure } from './store/structure.ts'
import type { Variant } from './store/variant-store.ts'

type Terms = { store: string; currency: string }

/** What neighbours ask before they sell: all items of a cart with the same few statements. */
export function saleItemsApi(parts: CatalogParts, structure: () => Promise<Structure>): CatalogApi {
  return {
    saleItems({ store, currency, wanted }) {
      const reads = openReads(parts, structure, store)
      return Promise.all(wanted.map((item) => saleItem(parts, reads, item, { store, currency })))
    },
  }
}

async function saleItem(
  parts: CatalogParts,
  reads: Reads,
  { sku, parentSku, selectedOptions }: Wanted,
  terms: Terms,
): Promise<SaleItem | NotForSale> {
  const shown = await reads.productBySku.load(parentSku ?? sku)
  if (!shown) return { reason: 'no-such-product', sku }
  if (!shown.enabled) return { reason: 'disabled', sku }
  if (shown.type !== 'configurable') return lineOf(parts, reads, shown, null, terms)

  const [variants, superAttributes] = await Promise.all([
    reads.variants.load(shown.id),
    reads.superAttributes.load(shown.id),
  ])
  const named = parentSku !== undefined && parentSku !== sku
  const chosen = selectedOptions.flatMap((uid) => parseValuePath(decodeUid(uid)) ?? [])
  const settled = named
    ? variants.find(({ childSku }) => childSku === sku)
    : settledVariant(variants, chosen, superAttributes.length)
  if (settled) return lineOf(parts, reads, shown, settled, terms)
  const complete = named || new Set(chosen.map(({ attributeId }) => attributeId)).size >= superAttributes.length
  return { reason: complete ? 'no-such-combination' : 'options-missing', sku }
}

async function lineOf(
  { configuration, now }: CatalogParts,
  reads: Reads,
  shown: ProductInfo,
  variant: Variant | null,
  { store, currency }: Terms,
): Promise<SaleItem | NotForSale> {
  const sold = variant ? await reads.product.load(variant.childId) : shown
  if (!sold) return { reason: 'no-such-product', sku: shown.sku }
  const [structure, text, sources, ownImages, shownImages] = await Promise.all([
    reads.structure(),
    reads.shortText.load(shown.id),
    reads.prices.load(sold),
    reads.images.load(sold.id),
    reads.images.load(shown.id),
  ])
  const settings = configuration()
  const timezone = settings.views.find(({ code }) => code === store)?.timezone ?? 'UTC'
  const price = priceIn(currency, sources[0]?.rows ?? [], currencyRules(settings))
  const { regularMinor, finalMinor } = priceToday(price, sold.special, dayIn(timezone, now()))
  const picture = pictureFor(ownImages.length > 0 ? ownImages : shownImages, 'thumbnail')
  return {
    productUid: encodeUid(shown.id),
    productSku: shown.sku,
    productName: text.name,
    urlKey: shown.urlKey,
    sku: sold.sku,
    variantUid: variant ? encodeUid(variant.childId) : null,
    type: shown.type as SaleItem['type'],
    options: variant ? chosenOptions(structure, shown.id, variant, store) : [],
    regularPriceMinor: regularMinor,
    finalPriceMinor: finalMinor,
    taxClass: sold.taxClass,
    weight: sold.weight ?? 0,
    image: picture ? mediaPath(picture.file).slice('media/'.length) : null,
    enabled: true,
  }
}

function chosenOptions({ attributes }: Structure, productId: number, { options }: Variant, view: string) {
  return options.flatMap(({ attributeId, optionId }) => {
    const attribute = attributes.get(attributeId)
    const option = attribute?.options.get(optionId)
    if (!attribute || !option) return []
    return {
      optionUid: encodeUid(attributePath(productId, attributeId)),
      optionLabel: attribute.labels[view] ?? attribute.label,
      valueUid: encodeUid(valuePath(attributeId, optionId)),
      valueLabel: optionLabel(option, view),
    }
  })
}
