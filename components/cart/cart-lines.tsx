'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { CartContentsFragment } from '@/graphql/generated/types'
import { CartLine } from './cart-line'
import styles from './cart-lines.module.css'
import { useCommerce } from './commerce'
import type { CartLines as Actions } from './use-cart-lines'

type Props = { cart: CartContentsFragment; actions: Actions; onLeave?: () => void }

/** All lines of a cart, with a way back for the one that was just removed. */
export function CartLines({ cart, actions, onLeave }: Props) {
  const lines = (cart.items ?? []).filter((line) => line !== null)
  return (
    <>
      <RemovedLine actions={actions} />
      <ul className={styles.lines}>
        {lines.map((line) => (
          <CartLine
            key={line.uid}
            line={line}
            fault={actions.faults[line.uid]}
            onQuantity={(quantity) => actions.setQuantity(line, quantity)}
            onRemove={() => actions.remove(line)}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </>
  )
}

/** Says what was taken out and offers it back; takes the focus, because the button that had it is gone. */
export function RemovedLine({ actions }: { actions: Actions }) {
  const { t } = useCommerce()
  const button = useRef<HTMLButtonElement>(null)
  const { removed } = actions
  useEffect(() => {
    if (removed) button.current?.focus()
  }, [removed])

  return (
    <div role="status">
      {removed && (
        <p className={styles.removed}>
          <span>{t('cart.removed', { name: removed.product.name ?? removed.product.sku ?? '' })}</span>
          <Button ref={button} look="plain" type="button" onClick={actions.undo}>
            {t('cart.undo')}
          </Button>
        </p>
      )}
      {actions.faults.undo && <p className={styles.fault}>{actions.faults.undo}</p>}
    </div>
  )
}
