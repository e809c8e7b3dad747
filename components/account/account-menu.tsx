import { Link } from '@/components/ui/link'
import type { AccountSettings } from '@/lib/account/account-settings'
import { type PlaceKey, placeList } from '@/lib/account/places'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './account-menu.module.css'
import { SignOutButton } from './sign-out-button'

type Props = { shop: Shopfront; current: PlaceKey; settings: AccountSettings }

/** Everything in an account, one step away. */
export function AccountMenu({ shop, current, settings }: Props) {
  const { t, href } = shop
  const shown = placeList.filter(({ key, menu }) => menu && (key !== 'wishlist' || settings.offers.wishlist))
  const here = current === 'order' ? 'orders' : current
  return (
    <nav aria-label={t('account.menu')} className={styles.menu}>
      <ul>
        {shown.map(({ path, key }) => (
          <li key={key}>
            <Link href={href(path ? `account/${path}` : 'account')} aria-current={key === here ? 'page' : undefined}>
              {t(`account.place.${key}`)}
            </Link>
          </li>
        ))}
        <li>
          <SignOutButton
            shop={{ context: shop.code, locale: shop.locale, currency: shop.currency, path: shop.path }}
            label={t('account.signOut.action')}
          />
        </li>
      </ul>
    </nav>
  )
}
