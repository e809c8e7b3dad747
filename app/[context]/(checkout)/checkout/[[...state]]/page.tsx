import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckoutPage } from '@/components/checkout/checkout-page'
import { ConfirmationPage } from '@/components/checkout/confirmation-page'
import { Link } from '@/components/ui/link'
import { shopOf } from '@/lib/cart/shop'
import { getDirectory } from '@/lib/checkout/get-directory'
import { contextOf } from '@/lib/context/context'
import { translator } from '@/lib/messages/translator'
import { pageAddress } from '@/lib/routing/page-state'
import styles from './page.module.css'

type Props = { params: Promise<{ context: string; state?: string[] }> }

export const instant = false

export function generateStaticParams() {
  return [{ state: [] }]
}

async function read(params: Props['params']) {
  const { context: code, state = [] } = await params
  const path = pageAddress(state).path.join('/')
  return { context: contextOf(code), confirms: path === 'confirmation', known: path === '' || path === 'confirmation' }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, confirms } = await read(params)
  const t = translator(context?.storefront.locale ?? 'en')
  return { title: confirms ? t('confirmation.title') : t('checkout.title'), robots: { index: false } }
}

/** The checkout and, below it, its confirmation. Both are the same for everybody; a query string changes nothing here. */
export default async function Checkout({ params }: Props) {
  const { context, confirms, known } = await read(params)
  if (!context || !known) notFound()
  const t = translator(context.storefront.locale)
  const directory = await getDirectory(context.code)
  if (!directory) notFound()
  const shared = { shop: shopOf(context), directory }
  const labels = {
    loading: confirms ? t('confirmation.loading') : t('checkout.loading'),
    unreachable: t('cart.fault.unreachable'),
  }
  return (
    <main id="content" tabIndex={-1} className={`frame ${styles.page}`}>
      {!confirms && (
        <>
          <h1 className="unseen">{t('checkout.title')}</h1>
          <p className={styles.back}>
            <Link href={`${context.storefront.path}/cart`}>{t('checkout.back')}</Link>
          </p>
        </>
      )}
      <noscript>{t('checkout.noScript')}</noscript>
      {confirms ? <ConfirmationPage {...shared} labels={labels} /> : <CheckoutPage {...shared} labels={labels} />}
    </main>
  )
}
