'use client'
import { ButtonLink } from '@/components/ui/button'
import type { CartContentsFragment } from '@/graphql/generated/types'
import type { Shop } from '@/lib/cart/shop'
import { CartLines, RemovedLine } from './cart-lines'
import styles from './cart-page-island.module.css'
import { CartSkeleton } from './cart-skeleton'
import { CartDown, EmptyCart } from './cart-state'
import { CommerceProvider, useCommerce } from './commerce'
import { Estimate } from './estimate'
import { TotalRow, Totals } from './totals'
import { useCart } from './use-cart'
import { useCartLines } from './use-cart-lines'

export type CartPageIslandProps = { shop: Shop; canEstimate: boolean }

export function CartPageIsland({ shop, canEstimate }: CartPageIslandProps) {
  return (
    <CommerceProvider shop={shop}>
      <CartContents canEstimate={canEstimate} />
    </CommerceProvider>
  )
}

function CartContents({ canEstimate }: { canEstimate: boolean }) {
  const { t } = useCommerce()
  const { cart, isEmpty, isLoading, error, expired, retry } = useCart()
  const actions = useCartLines(cart)

  if (isLoading) return <CartSkeleton label={t('cart.loading')} />
  if (error) return <CartDown error={error} retry={retry} />
  if (!cart || isEmpty)
    return (
      <>
        <RemovedLine actions={actions} />
        <EmptyCart expired={expired} />
      </>
    )
  return (
    <div className={styles.page}>
      <section aria-label={t('cart.title')}>
        <p className={styles.count}>{t('cart.count', { count: cart.total_quantity })}</p>
        <CartLines cart={cart} actions={actions} />
      </section>
      <aside className={styles.aside} data-pending={actions.pending || undefined}>
        <p aria-live="polite" className="unseen">
          {actions.pending ? t('cart.updating') : t('cart.updated')}
        </p>
        {canEstimate && !cart.is_virtual ? <Estimate cart={cart} /> : <CartTotals cart={cart} />}
        <ToCheckout cart={cart} />
      </aside>
    </div>
  )
}

function CartTotals({ cart }: { cart: CartContentsFragment }) {
  const { t } = useCommerce()
  return (
    <Totals>
      <TotalRow name={t('cart.subtotal')} amount={cart.prices?.subtotal_excluding_tax} />
      <TotalRow name={t('cart.totalSoFar')} amount={cart.prices?.grand_total} strong />
    </Totals>
  )
}

/** The way to the checkout; shut while a line needs the shopper's attention. */
function ToCheckout({ cart }: { cart: CartContentsFragment }) {
  const { shop, t } = useCommerce()
  const blocked = (cart.items ?? []).some((line) => line?.is_available === false || (line?.errors?.length ?? 0) > 0)
  if (blocked)
    return (
      <p role="alert" className={styles.blocked}>
        {t('cart.blocked')}
      </p>
    )
  return <ButtonLink href={`${shop.path}/checkout`}>{t('cart.checkout')}</ButtonLink>
}
