'use client'
import { useState } from 'react'
import { CartSkeleton } from '@/components/cart/cart-skeleton'
import { CommerceProvider, useCommerce } from '@/components/cart/commerce'
import { ButtonLink } from '@/components/ui/button'
import { usePlacedOrderQuery } from '@/graphql/generated/hooks'
import type { Shop } from '@/lib/cart/shop'
import type { Directory } from '@/lib/checkout/directory'
import { orderNumberIn } from '@/lib/checkout/order-number'
import styles from './confirmation-island.module.css'
import { PlacedOrderView } from './placed-order-view'

type Props = { directory: Directory }

export function ConfirmationIsland({ shop, directory }: Props & { shop: Shop }) {
  return (
    <CommerceProvider shop={shop}>
      <Confirmation directory={directory} />
    </CommerceProvider>
  )
}

function Confirmation({ directory }: Props) {
  const { t } = useCommerce()
  const [number] = useState(() => orderNumberIn(document.cookie))
  const { data, error } = usePlacedOrderQuery({ fetchPolicy: 'network-only' })
  if (data?.guestOrderByToken) return <PlacedOrderView order={data.guestOrderByToken} directory={directory} />
  if (!data && !error) return <CartSkeleton label={t('confirmation.loading')} />
  // A release without order tokens, or a backend that is away: the order stands all the same.
  return number ? <NumberOnly number={number} away={Boolean(error)} /> : <NoOrder />
}

function NumberOnly({ number, away }: { number: string; away: boolean }) {
  const { shop, t } = useCommerce()
  return (
    <div className={styles.plain}>
      <h1>{t('confirmation.title')}</h1>
      <p>
        {t('confirmation.number')} <strong>{number}</strong>
      </p>
      <p>{away ? t('confirmation.later.text') : t('confirmation.mailPlain')}</p>
      <p>{t('confirmation.step1')}</p>
      <ButtonLink look="outline" href={shop.path || '/'}>
        {t('confirmation.continue')}
      </ButtonLink>
    </div>
  )
}

function NoOrder() {
  const { shop, t } = useCommerce()
  return (
    <div className={styles.plain}>
      <h1>{t('confirmation.none.title')}</h1>
      <p>{t('confirmation.none.text')}</p>
      <ButtonLink look="outline" href={shop.path || '/'}>
        {t('confirmation.continue')}
      </ButtonLink>
    </div>
  )
}
