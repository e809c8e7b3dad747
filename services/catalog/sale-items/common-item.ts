import type { SaleItem } from '../../../contracts/internal/catalog.ts'
import { encodeUid } from '../../kit/uid.ts'
import { mediaPath, pictureFor } from '../resolvers/images.ts'
import type { ProductInfo } from '../store/product-store.ts'
import type { Sale } from './sale.ts'

type Common = Pick<
  SaleItem,
  | 'productUid'
  | 'productSku'
  | 'productName'
  | 'urlKey'
  | 'type'
  | 'taxClass'
  | 'image'
  | 'enabled'
  | 'giftMessageAllowed'
  | 'categoryIds'
  | 'attributes'
>

/** What is told of an item of any type. `sold` is the variant, or the product itself. */
export async function commonItem({ reads, shown }: Sale, sold: ProductInfo): Promise<Common> {
  const [text, ownImages, shownImages, categoryIds, attributes] = await Promise.all([
    reads.shortText.load(shown.id),
    reads.images.load(sold.id),
    reads.images.load(shown.id),
    categoriesOf({ reads, shown }),
    attributesOf({ reads, shown }, sold),
  ])
  const picture = pictureFor(ownImages.length > 0 ? ownImages : shownImages, 'thumbnail')
  return {
    productUid: encodeUid(shown.id),
    productSku: shown.sku,
    productName: text.name,
    urlKey: shown.urlKey,
    type: shown.type as SaleItem['type'],
    taxClass: sold.taxClass,
    image: picture ? mediaPath(picture.file).slice('media/'.length) : null,
    enabled: true,
    giftMessageAllowed: attributes.gift_message_available?.[0] !== '0',
    categoryIds,
    attributes,
  }
}

type Shown = Pick<Sale, 'reads' | 'shown'>

/** The categories it is in and everything above them. */
async function categoriesOf({ reads, shown }: Shown): Promise<number[]> {
  const [{ tree }, assigned] = await Promise.all([reads.structure(), reads.categoryIds.load(shown.id)])
  const ids = assigned.flatMap(({ category_id: id }) => [...tree.ancestorsOf(id).map((category) => category.id), id])
  return [...new Set(ids)]
}

/** Values by attribute code: those of what is shown, and where the variant has its own, those. */
async function attributesOf({ reads, shown }: Shown, sold: ProductInfo): Promise<Record<string, string[]>> {
  const [{ attributes }, sets] = await Promise.all([reads.structure(), reads.attributeSets()])
  const ids = shown.id === sold.id ? [shown.id] : [shown.id, sold.id]
  // Price rules may name the set, or its number as Magento's do.
  const all: Record<string, string[]> = { attribute_set_id: [shown.attributeSet, String(sets.get(shown.attributeSet))] }
  for (const values of await Promise.all(ids.map((id) => reads.values.load(id)))) {
    const own: Record<string, string[]> = {}
    for (const { attribute_id, option_id, value } of values) {
      const code = attributes.get(attribute_id)?.code
      const told = option_id === null ? value : String(option_id)
      if (code !== undefined && told !== null) own[code] = [...(own[code] ?? []), told]
    }
    Object.assign(all, own)
  }
  return all
}

/** Whether products of this type are carried to nobody. */
export const isVirtualType = (type: string) => type === 'virtual' || type === 'downloadable'
