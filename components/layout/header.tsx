import { CartButton } from '@/components/cart/cart-button'
import { SearchButton } from '@/components/search/search-button'
import { searchLabels } from '@/components/search/search-labels'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import type { Shopfront } from '@/lib/context/shopfront'
import { CurrencySwitch } from './currency-switch'
import styles from './header.module.css'
import { Logo } from './logo'
import { MenuItem } from './menu-item'
import { MenuPanel } from './menu-panel'
import { MenuTree } from './menu-tree'
import { MobileMenu } from './mobile-menu'

/** The top of every page: menu, name, search, currency and cart. */
export function Header({ shop, menu }: { shop: Shopfront; menu: MenuNode[] }) {
  const { t, href, currencies, currency } = shop
  const island = { context: shop.code, locale: shop.locale, currency, path: shop.path }
  return (
    <header className={styles.header}>
      <div className={`frame ${styles.row}`}>
        <div className={styles.start}>
          <MobileMenu openLabel={t('header.menu')} closeLabel={t('common.close')} title={t('header.menu')}>
            <nav aria-label={t('header.mainMenu')}>
              <MenuTree nodes={menu} shop={shop} />
            </nav>
          </MobileMenu>
        </div>
        <Logo shop={shop} />
        <nav className={styles.menu} aria-label={t('header.mainMenu')}>
          <ul className={styles.entries}>
            {menu.map((node) => (
              <MenuItem
                key={node.uid}
                name={node.name}
                href={href(node.path)}
                scope={href(node.path.replace(/\.[a-z]+$/, ''))}
                toggleLabel={t('common.viewAllOf', { name: node.name })}
              >
                {node.children.length > 0 && <MenuPanel node={node} shop={shop} />}
              </MenuItem>
            ))}
          </ul>
        </nav>
        <div className={styles.end}>
          {currencies.length > 1 && (
            <span className={styles.wide}>
              <CurrencySwitch
                label={t('header.currency')}
                context={shop.code}
                current={currency}
                currencies={currencies}
              />
            </span>
          )}
          <SearchButton href={href('search')} labels={searchLabels(t)} shop={island} />
          <CartButton shop={island} label={t('cart.title')} />
        </div>
      </div>
    </header>
  )
}
