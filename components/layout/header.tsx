import { AccountLink } from '@/components/account/account-link'
import { CartButton } from '@/components/cart/cart-button'
import { SearchButton } from '@/components/search/search-button'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import { listPlaces } from '@/lib/context/list-places'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './header.module.css'
import { Logo } from './logo'
import { MainMenu } from './main-menu'
import { MenuDrawer } from './menu-drawer'
import { Places, PlacesButton } from './places'

/** The top of every page: menu, name, language and currency, search and cart. */
export function Header({ shop, menu }: { shop: Shopfront; menu: MenuNode[] }) {
  const { t, currency } = shop
  const island = { context: shop.code, locale: shop.locale, currency, path: shop.path }
  const places = listPlaces(shop)
  return (
    <header className={styles.header}>
      <div className={`frame ${styles.row}`}>
        <div className={styles.start}>
          <MenuDrawer menu={menu} shop={shop}>
            <Places shop={shop} places={places} />
          </MenuDrawer>
        </div>
        <Logo shop={shop} />
        <MainMenu menu={menu} shop={shop} />
        <div className={styles.end}>
          <PlacesButton shop={shop} places={places} />
          <SearchButton shop={shop} />
          <AccountLink
            href={shop.href('account')}
            label={t('account.button')}
            named={t('account.buttonNamed', { name: '{name}' })}
          />
          <CartButton shop={island} label={t('cart.title')} />
        </div>
      </div>
    </header>
  )
}
