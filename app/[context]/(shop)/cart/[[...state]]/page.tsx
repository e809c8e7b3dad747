import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CartPage } from '@/components/cart/cart-page'
import { EstimateTotalsOperation } from '@/graphql/generated/operations'
import { shopOf } from '@/lib/cart/shop'
import { contextOf } from '@/lib/context/context'
import { isOffered } from '@/lib/graphql/client'
import { translator } from '@/lib/messages/translator'
import { pageAddress } from '@/lib/routing/page-state'
import styles from './page.module.css'

type Props = { params: Promise<{ context: string; state?: string[] }> }

export const instant = false

export function generateStaticParams() {
  return [{ state: [] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = contextOf((await params).context)
  return { title: translator(context?.storefront.locale ?? 'en')('cart.title'), robots: { index: false } }
}

/** One page for everybody: whose cart it is, only the browser learns. A query string changes nothing here. */
export default async function Cart({ params }: Props) {
  const { context: code, state = [] } = await params
  const context = contextOf(code)
  if (!context || pageAddress(state).path.length > 0) notFound()
  const t = translator(context.storefront.locale)
  return (
    <div className="frame">
      <h1 className={styles.title}>{t('cart.title')}</h1>
      <noscript>{t('cart.noScript')}</noscript>
      <CartPage
        shop={shopOf(context)}
        canEstimate={isOffered(EstimateTotalsOperation)}
        labels={{ loading: t('cart.loading'), unreachable: t('cart.fault.unreachable') }}
      />
    </div>
  )
}
