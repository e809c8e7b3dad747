import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './main-menu.module.css'
import { MenuPanel } from './menu-panel'

/**
 * The main categories in a row, each with what lies below it in a panel. Plain HTML: it opens by hovering where scripts are
 * off, and by pointer, button and arrow keys once `menu-behaviour` has been fetched.
 */
export function MainMenu({ menu, shop }: { menu: MenuNode[]; shop: Shopfront }) {
  const { t, href } = shop
  return (
    <nav className={styles.menu} aria-label={t('header.mainMenu')} data-late="menu">
      <ul className={styles.entries}>
        {menu.map((node) => (
          <li key={node.uid} className={styles.item}>
            <Link href={href(node.path)} className={styles.link}>
              <span>{node.name}</span>
            </Link>
            {node.children.length > 0 && (
              <>
                <button
                  type="button"
                  className={styles.toggle}
                  aria-expanded="false"
                  aria-controls={`menu-${node.uid}`}
                  aria-label={t('navigation.more', { name: node.name })}
                >
                  <Icon name="chevron-down" size={14} />
                </button>
                <div id={`menu-${node.uid}`} className={styles.panel} hidden>
                  <MenuPanel node={node} shop={shop} />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
