import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompareTable } from '@/components/compare/compare-table'
import { NothingToCompare } from '@/components/compare/nothing-to-compare'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { cardView } from '@/lib/catalog/card-view'
import { parseCompared } from '@/lib/catalog/compare-address'
import { compareRows } from '@/lib/catalog/compare-rows'
import { getCompared } from '@/lib/catalog/get-compared'
import { getFacets } from '@/lib/catalog/get-facets'
import { buildContext } from '@/lib/context/context'
import { getToday } from '@/lib/context/get-today'
import { shopfront } from '@/lib/context/shopfront'
import { pageAddress } from '@/lib/routing/page-state'
import styles from './page.module.css'

type Props = { params: Promise<{ context: string; state?: string[] }> }

export const instant = false

export function generateStaticParams() {
  return [{ state: [buildContext] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = shopfront((await params).context)
  return shop ? { title: shop.t('compare.title'), robots: { index: false, follow: true } } : {}
}

/** Products beside each other. What is compared stands in the address, so that it can be shared and kept by every cache. */
export default async function ComparePage({ params }: Props) {
  const { context, state = [] } = await params
  const shop = shopfront(context)
  const { path, state: words } = pageAddress(state)
  if (!shop || path.length > 0) notFound()
  const skus = parseCompared(words.get('items'))
  const products = await getCompared(shop.code, skus)
  const facets = products.length > 0 ? await getFacets(shop.code, { sku: { in: skus } }, '', false) : { facets: [] }
  const labels = Object.fromEntries(facets.facets.map(({ code, label }) => [code, label]))
  const today = new Date(await getToday())
  const { t, href } = shop
  return (
    <div className={`frame ${styles.page}`}>
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        crumbs={[{ name: t('common.home'), href: href('') }]}
        here={t('compare.title')}
      />
      <h1>{t('compare.title')}</h1>
      {products.length === 0 ? (
        <NothingToCompare shop={shop} />
      ) : (
        <>
          {products.length === 1 && <Notice>{t('compare.one')}</Notice>}
          <CompareTable
            cards={products.map((product) => cardView(product, shop, {}, today))}
            rows={compareRows(products, labels, shop)}
            path={href('compare')}
            shop={shop}
          />
        </>
      )}
    </div>
  )
}
