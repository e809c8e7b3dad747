'use client'
import { Button, ButtonLink } from '@/components/ui/button'
import { faultText, isBackendDown } from '@/lib/cart/fault-text'
import styles from './cart-state.module.css'
import { useCommerce } from './commerce'

/** An empty cart, with a way on and, when the last one has run out, the reason. */
export function EmptyCart({ expired, onLeave }: { expired: boolean; onLeave?: (() => void) | undefined }) {
  const { shop, t } = useCommerce()
  const kind = expired ? 'expired' : 'empty'
  return (
    <div className={styles.state} role="status">
      <h2>{t(`cart.${kind}.title`)}</h2>
      <p>{t(`cart.${kind}.text`)}</p>
      <ButtonLink look="outline" href={shop.path || '/'} {...(onLeave && { onClick: onLeave })}>
        {t('cart.empty.action')}
      </ButtonLink>
    </div>
  )
}

/** The cart cannot be shown: says what is wrong, that nothing is lost, and offers to try again. */
export function CartDown({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useCommerce()
  return (
    <div className={styles.state} role="alert">
      <h2>{t('cart.down.title')}</h2>
      <p>{isBackendDown(error) ? t('cart.down.text') : faultText(error, t)}</p>
      <Button look="outline" type="button" onClick={retry}>
        {t('cart.down.retry')}
      </Button>
    </div>
  )
}
