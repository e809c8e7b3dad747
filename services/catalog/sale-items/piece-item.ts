import type { SaleItem } from '../../../contracts/internal/catalog.ts'
import { encodeUid } from '../../kit/uid.ts'
import { customizedPrice, customizedSku, type FilledOption } from '../domain/customization.ts'
import { attributePath, valuePath } from '../domain/option-path.ts'
import { finalPrice } from '../domain/price.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { ProductInfo } from '../store/product-store.ts'
import type { Structure } from '../store/structure.ts'
import type { Variant } from '../store/variant-store.ts'
import { commonItem, isVirtualType } from './common-item.ts'
import type { Sale } from './sale.ts'
import { toldOptions } from './sold-options.ts'

/** A simple or virtual product, or the variant of a configurable one: one piece of one SKU. */
export async function pieceItem(
  sale: Sale,
  sold: ProductInfo,
  variant: Variant | null,
  filled: FilledOption[],
): Promise<SaleItem> {
  const { reads, shown, terms, view } = sale
  const [common, material, structure] = await Promise.all([
    commonItem(sale, sold),
    reads.priceMaterial.load(sold.id),
    reads.structure(),
  ])
  const base = finalPrice(material, terms)
  const { regularMinor, finalMinor } = customizedPrice(base, filled, terms)
  return {
    ...common,
    sku: customizedSku(sold.sku, filled),
    variantUid: variant ? encodeUid(variant.childId) : null,
    isVirtual: isVirtualType(sold.type),
    parts: [{ sku: sold.sku, quantity: 1 }],
    options: variant ? chosenOptions(structure, shown.id, variant, view) : [],
    customizations: toldOptions(filled, base.finalMinor, sale),
    bundle: [],
    downloads: [],
    regularPriceMinor: regularMinor,
    finalPriceMinor: finalMinor,
    weight: isVirtualType(sold.type) ? 0 : (sold.weight ?? 0),
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
