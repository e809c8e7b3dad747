import { Prose } from '@/components/ui/prose'
import type { ProductDetailsFragment } from '@/graphql/generated/types'
import { getAttributeLabels } from '@/lib/catalog/get-attribute-labels'
import { getFacets } from '@/lib/catalog/get-facets'
import { measure } from '@/lib/catalog/measure'
import { type Fact, factsOf, groupedFacts } from '@/lib/catalog/product-facts'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { Safety } from './safety'
import { ScaleDrawing } from './scale-drawing'
import { Specifications } from './specifications'

type Props = { product: ProductDetailsFragment; shop: Shopfront; className: string | undefined }

/** What attributes are called: by their own labels, and exactly as in the facets of the product's category. */
async function labelsFor({ categories }: ProductDetailsFragment, facts: Fact[], shop: Shopfront) {
  const uid = categories?.[0]?.uid
  const [labels, { facets }] = await Promise.all([
    getAttributeLabels(
      shop.code,
      facts.map(({ code }) => code),
    ),
    uid ? getFacets(shop.code, { category_uid: { eq: uid } }, '', true) : { facets: [] },
  ])
  return { ...labels, ...Object.fromEntries(facets.map(({ code, label }) => [code, label])) }
}

/** The long text and the table of facts, under each other rather than behind tabs, which people overlook. */
export async function ProductDetails({ product, shop, className }: Props) {
  const { t, locale } = shop
  const description = product.description?.html
  // A release of Magento before 2.4.7 does not answer attributes this way; the page is whole without them.
  const facts = factsOf(product.custom_attributesV2 ?? null)
  const groups = groupedFacts(facts).map(({ group, facts: own }) => ({
    group,
    title: t(`spec.${group}`),
    facts: own.map(({ code, value }) => ({ code, value: measure(value, locale) })),
  }))
  if (!hasContent(description) && facts.length === 0) return null
  return (
    <div className={`section ${className ?? ''}`}>
      {hasContent(description) && (
        <section>
          <h2>{t('product.details')}</h2>
          <Prose html={sanitise(description, shop.href)} />
          <ScaleDrawing facts={facts} name={product.name ?? ''} shop={shop} />
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <h2>{t('product.specifications')}</h2>
          <Specifications groups={groups} labels={facts.length > 0 ? await labelsFor(product, facts, shop) : {}} />
          <Safety facts={facts} shop={shop} />
        </section>
      )}
    </div>
  )
}
