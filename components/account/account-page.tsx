import type { AccountSettings, RegisterField } from '@/lib/account/account-settings'
import type { Place } from '@/lib/account/places'
import type { Directory } from '@/lib/checkout/directory'
import type { Shopfront } from '@/lib/context/shopfront'
import { AccountMenu } from './account-menu'
import { AccountMount } from './account-mount'
import styles from './account-page.module.css'

type Props = {
  shop: Shopfront
  place: Place
  settings: AccountSettings
  directory: Directory
  fields: RegisterField[]
}

/** A page of the account as everybody gets it: its name and the way to the others. What is personal comes after. */
export function AccountPage({ shop, place, settings, directory, fields }: Props) {
  const { t } = shop
  const island = { context: shop.code, locale: shop.locale, currency: shop.currency, path: shop.path }
  const content = (
    <div className={styles.content}>
      <h1 className={styles.title}>
        {place.key === 'overview' ? t('account.title') : t(`account.place.${place.key}`)}
      </h1>
      <noscript>{t('account.noScript')}</noscript>
      <AccountMount
        shop={island}
        place={place.key}
        settings={settings}
        directory={directory}
        fields={fields}
        labels={{ loading: t('account.loading'), unreachable: t('account.signIn.unreachable') }}
      />
    </div>
  )
  if (place.guest) return <div className={`frame ${styles.narrow}`}>{content}</div>
  return (
    <div className={`frame ${styles.page}`}>
      <AccountMenu shop={shop} current={place.key} settings={settings} />
      {content}
    </div>
  )
}
