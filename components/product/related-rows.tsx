import { Section } from '@/components/ui/section'
import { getRelations } from '@/lib/catalog/get-relations'
import type { Shopfront } from '@/lib/context/shopfront'
import { ProductRow } from './product-row'

/** What goes with a product and what one may like instead; nothing where the merchant linked none. */
export async function RelatedRows({ sku, shop }: { sku: string; shop: Shopfront }) {
  const { related, upsell } = await getRelations(shop.code, sku)
  const { t } = shop
  return (
    <>
      {related.length > 0 && (
        <Section title={t('product.related')}>
          <ProductRow products={related} shop={shop} />
        </Section>
      )}
      {upsell.length > 0 && (
        <Section title={t('product.upsell')}>
          <ProductRow products={upsell} shop={shop} />
        </Section>
      )}
    </>
  )
}
