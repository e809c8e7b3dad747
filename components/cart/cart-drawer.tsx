'use client'
import Drawer from '@mui/material/Drawer'
import { useId } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import styles from './cart-drawer.module.css'
import { CartLines, RemovedLine } from './cart-lines'
import { CartSkeleton } from './cart-skeleton'
import { CartDown, EmptyCart } from './cart-state'
import { useCommerce } from './commerce'
import { useCart } from './use-cart'
import { useCartLines } from './use-cart-lines'

type Props = { open: boolean; onClose: () => void }

const paper = { className: styles.paper as string }

/** The cart beside the page one is on. */
export function CartDrawer({ open, onClose }: Props) {
  const { t } = useCommerce()
  const titleId = useId()
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { ...paper, role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{t('cart.title')}</h2>
        <button type="button" onClick={onClose} aria-label={t('cart.close')}>
          <Icon name="close" />
        </button>
      </header>
      <DrawerBody onClose={onClose} />
    </Drawer>
  )
}

function DrawerBody({ onClose }: { onClose: () => void }) {
  const { shop, t, money } = useCommerce()
  const { cart, isEmpty, isLoading, error, expired, retry } = useCart()
  const actions = useCartLines(cart)

  if (isLoading)
    return (
      <div className={styles.body}>
        <CartSkeleton label={t('cart.loading')} />
      </div>
    )
  if (error)
    return (
      <div className={styles.body}>
        <CartDown error={error} retry={retry} />
      </div>
    )
  if (!cart || isEmpty)
    return (
      <div className={styles.body}>
        <RemovedLine actions={actions} />
        <EmptyCart expired={expired} onLeave={onClose} />
      </div>
    )
  return (
    <>
      <div className={styles.body}>
        <CartLines cart={cart} actions={actions} onLeave={onClose} />
      </div>
      <footer className={styles.foot} data-pending={actions.pending || undefined}>
        <p className={styles.subtotal}>
          <span>{t('cart.subtotal')}</span>
          <span>{money(cart.prices?.subtotal_excluding_tax)}</span>
        </p>
        <p className={styles.later}>{t('cart.later')}</p>
        <ButtonLink href={`${shop.path}/checkout`} onClick={onClose}>
          {t('cart.checkout')}
        </ButtonLink>
        <ButtonLink look="outline" href={`${shop.path}/cart`} onClick={onClose}>
          {t('cart.view')}
        </ButtonLink>
      </footer>
    </>
  )
}
