'use client'
import { useCommerce } from '@/components/cart/commerce'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { useCustomerOverviewQuery } from '@/graphql/generated/hooks'
import type { CustomerOverviewQuery } from '@/graphql/generated/types'
import { placeList } from '@/lib/account/places'
import styles from './account.module.css'
import { AddressLines } from './address-lines'
import { Loaded } from './loaded'
import { OrderRow } from './order-row'
import type { PlaceProps } from './place-props'

type Customer = NonNullable<CustomerOverviewQuery['customer']>

/** The first thing seen: where the latest order is, then everything else one step away. */
export default function Overview({ settings, directory }: PlaceProps) {
  const { t } = useCommerce()
  const result = useCustomerOverviewQuery({ fetchPolicy: 'network-only' })
  return (
    <Loaded result={result}>
      {({ customer }) =>
        customer && (
          <div className={styles.sections}>
            <p className={styles.hello}>{t('account.hello', { name: customer.firstname ?? '' })}</p>
            <Latest customer={customer} />
            <Address customer={customer} directory={directory} />
            <Everything wishlist={settings.offers.wishlist} />
          </div>
        )
      }
    </Loaded>
  )
}

function Latest({ customer }: { customer: Customer }) {
  const { shop, t } = useCommerce()
  const latest = customer.orders?.items[0]
  return (
    <section className={styles.section}>
      <h2>{t('account.overview.latest')}</h2>
      {latest ? (
        <>
          <OrderRow order={latest} />
          <p className={styles.actions}>
            <ButtonLink look="outline" href={`${shop.path}/account/order?number=${encodeURIComponent(latest.number)}`}>
              {t('account.overview.details')}
            </ButtonLink>
            <Link href={`${shop.path}/account/orders`}>
              {t('account.overview.all')} ({customer.orders?.total_count})
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className={styles.muted}>{t('account.overview.none')}</p>
          <p>
            <ButtonLink look="outline" href={shop.path || '/'}>
              {t('account.overview.browse')}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  )
}

function Address({ customer, directory }: { customer: Customer } & Pick<PlaceProps, 'directory'>) {
  const { shop, t } = useCommerce()
  const address = customer.addresses?.find((one) => one?.default_shipping) ?? customer.addresses?.[0]
  return (
    <section className={styles.section}>
      <h2>{t('account.overview.address')}</h2>
      {address ? (
        <AddressLines address={address} directory={directory} />
      ) : (
        <p className={styles.muted}>{t('account.overview.noAddress')}</p>
      )}
      <p>
        <Link href={`${shop.path}/account/addresses`}>
          {address ? t('account.overview.edit') : t('account.addresses.add')}
        </Link>
      </p>
    </section>
  )
}

function Everything({ wishlist }: { wishlist: boolean }) {
  const { shop, t } = useCommerce()
  const others = placeList.filter(({ key, menu }) => menu && key !== 'overview' && (key !== 'wishlist' || wishlist))
  return (
    <section className={styles.section}>
      <h2>{t('account.overview.everything')}</h2>
      <ul className={styles.cards}>
        {others.map(({ path, key }) => (
          <li key={key}>
            <Link href={`${shop.path}/account/${path}`} className={styles.tile}>
              {t(`account.place.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
