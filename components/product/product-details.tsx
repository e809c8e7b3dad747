import { Prose } from '@/components/ui/prose'
import type { ProductDetailsFragment } from '@/graphql/generated/types'
import { getFacets } from '@/lib/catalog/get-facets'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { Specifications } from './specifications'

type Props = { product: ProductDetailsFragment; shop: Shopfront; className: string | undefined }

/** Attributes carry no label of their own in Magento's answer; the facets of the product's category know theirs. */
async function attributeLabels({ categories }: ProductDetailsFragment, shop: Shopfront) {
  const uid = categories?.[0]?.uid
  if (!uid) return {}
  const { facets } = await getFacets(shop.code, { category_uid: { eq: uid } }, '', true)
  return Object.fromEntries(facets.map(({ code, label }) => [code, label]))
}

/** The long text and the table of facts, under each other rather than behind tabs, which people overlook. */
export async function ProductDetails({ product, shop, className }: Props) {
  const { t } = shop
  const description = product.description?.html
  // A release of Magento before 2.4.7 does not answer attributes this way; the page is whole without them.
  const attributes = product.custom_attributesV2 ?? null
  const labels = attributes ? await attributeLabels(product, shop) : {}
  const hasFacts = Boolean(attributes?.items.length)
  if (!hasContent(description) && !hasFacts) return null
  return (
    <div className={`section ${className ?? ''}`}>
      {hasContent(description) && (
        <section>
          <h2>{t('product.details')}</h2>
          <Prose html={sanitise(description)} />
        </section>
      )}
      {attributes && hasFacts && (
        <section>
          <h2>{t('product.specifications')}</h2>
          <Specifications attributes={attributes} labels={labels} />
        </section>
      )}
    </div>
  )
}
