import type { ChosenBundleOption, SaleItem } from '../../../contracts/internal/catalog.ts'
import { encodeUid } from '../../kit/uid.ts'
import { fillBundle } from '../domain/bundle-choice.ts'
import { emptyBundlePrice, selectionPrice } from '../domain/bundle-price.ts'
import { customizedPrice, customizedSku, type FilledOption, type Refusal } from '../domain/customization.ts'
import { bundleOptionPath, bundleSelectionPath } from '../domain/option-path.ts'
import type { Price } from '../domain/price.ts'
import { type BundleOption, type BundleSelection, titleIn } from '../store/part-store.ts'
import { pricingOf } from '../store/price-basis-store.ts'
import { commonItem, isVirtualType } from './common-item.ts'
import type { Sale } from './sale.ts'
import { toldOptions } from './sold-options.ts'

/**
 * A bundle as it was filled: what a dynamic one costs is the sum of its pieces, a fixed one its own price and what the
 * selections add. The pieces are what leaves the warehouse.
 */
export async function bundleItem(sale: Sale, customizations: FilledOption[]): Promise<SaleItem | Refusal> {
  const { reads, shown, terms, view } = sale
  const [bundle, own, common] = await Promise.all([
    reads.bundle.load(shown.id),
    reads.priceMaterial.load(shown.id),
    commonItem(sale, shown),
  ])
  const filled = fillBundle<BundleSelection, BundleOption>(bundle?.options ?? [], sale.choices)
  if (!bundle || !Array.isArray(filled)) return filled as Refusal
  const { bundle: pricing } = pricingOf(bundle, own, () => own)

  const told = async (selection: BundleSelection, quantity: number) => {
    const [product, text, child] = await Promise.all([
      reads.product.load(selection.childId),
      reads.shortText.load(selection.childId),
      reads.priceMaterial.load(selection.childId),
    ])
    const price = selectionPrice(pricing, { ...selection, child }, quantity, terms)
    return { selection, quantity, product, name: text.name, price }
  }
  const options = await Promise.all(
    filled.map(async ({ option, selections }) => ({
      option,
      pieces: await Promise.all(selections.map(({ selection, quantity }) => told(selection, quantity))),
    })),
  )
  const pieces = options.flatMap((option) => option.pieces)
  const empty = emptyBundlePrice(pricing, terms)
  const customized = customizedPrice(empty, customizations, terms)
  const sum = (key: keyof Price) =>
    pieces.reduce((all, { price, quantity }) => all + Math.round(price[key] * quantity), customized[key])
  const sku =
    bundle.skuType === 'dynamic' ? [shown.sku, ...pieces.map(({ selection }) => selection.childSku)] : [shown.sku]
  return {
    ...common,
    sku: customizedSku(sku.join('-'), customizations),
    variantUid: null,
    isVirtual: pieces.every(({ product }) => isVirtualType(product?.type ?? '')),
    parts: partsOf(pieces),
    options: [],
    customizations: toldOptions(customizations, empty.finalMinor, sale),
    bundle: options.map(
      ({ option, pieces: chosen }): ChosenBundleOption => ({
        optionUid: encodeUid(bundleOptionPath(option.id)),
        optionId: option.id,
        label: titleIn(option, view),
        type: option.type,
        selections: chosen.map(({ selection, quantity, product, name, price }) => ({
          selectionUid: encodeUid(bundleSelectionPath(option.id, selection.id, quantity)),
          selectionId: selection.id,
          productUid: encodeUid(selection.childId),
          sku: selection.childSku,
          name,
          quantity,
          priceMinor: price.finalMinor,
          regularPriceMinor: price.regularMinor,
          // A fixed bundle is taxed as a whole, by its own class.
          taxClass: bundle.priceType === 'fixed' ? shown.taxClass : (product?.taxClass ?? shown.taxClass),
        })),
      }),
    ),
    downloads: [],
    regularPriceMinor: sum('regularMinor'),
    finalPriceMinor: sum('finalMinor'),
    weight:
      bundle.weightType === 'fixed'
        ? (shown.weight ?? 0)
        : pieces.reduce((all, { product, quantity }) => all + (product?.weight ?? 0) * quantity, 0),
  }
}

/** The same SKU in two options leaves the warehouse as one part. */
function partsOf(pieces: { selection: BundleSelection; quantity: number }[]): SaleItem['parts'] {
  const parts = new Map<string, number>()
  for (const { selection, quantity } of pieces) {
    parts.set(selection.childSku, (parts.get(selection.childSku) ?? 0) + quantity)
  }
  return [...parts].map(([sku, quantity]) => ({ sku, quantity }))
}
