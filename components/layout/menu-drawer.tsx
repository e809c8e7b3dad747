import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './menu-drawer.module.css'

const id = 'menu-drawer'
/** The browser opens and closes the dialog itself; `late-behaviour` does it for those that do not know these words yet. */
const command = (word: 'show-modal' | 'close') => ({ command: word, commandfor: id })

type Props = { menu: MenuNode[]; shop: Shopfront; children?: ReactNode }

/**
 * The whole menu for narrow screens, in a native dialog: it keeps the focus, closes on Escape and needs no script. A category
 * with others below it takes the drawer over; its heading is the way back. `children` stand below the tree.
 */
export function MenuDrawer({ menu, shop, children }: Props) {
  const { t } = shop
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-label={t('header.menu')}
        aria-haspopup="dialog"
        {...command('show-modal')}
      >
        <Icon name="menu" />
      </button>
      <dialog id={id} className={styles.drawer} aria-label={t('header.menu')} closedby="any">
        <div className={styles.top}>
          <span aria-hidden="true">{t('header.menu')}</span>
          <button type="button" className={styles.closer} aria-label={t('common.close')} {...command('close')}>
            <Icon name="close" />
          </button>
        </div>
        <nav aria-label={t('header.mainMenu')} className={styles.content}>
          <Level nodes={menu} shop={shop} above={null} />
        </nav>
        <div className={styles.below}>{children}</div>
      </dialog>
    </>
  )
}

function Level({ nodes, shop, above }: { nodes: MenuNode[]; shop: Shopfront; above: string | null }) {
  const { t, href } = shop
  return (
    <ul className={styles.level}>
      {nodes.map(({ uid, name, path, children }) => (
        <li key={uid}>
          {children.length === 0 ? (
            <Link href={href(path)}>{name}</Link>
          ) : (
            <details>
              <summary>
                <span className={styles.forth}>
                  {name} <Icon name="chevron-right" size={18} />
                </span>
                <span className={styles.back}>
                  <Icon name="chevron-left" size={18} />
                  {above === null ? t('navigation.backTo') : `${t('navigation.back')}: ${above}`}
                </span>
              </summary>
              <p className={styles.heading}>{name}</p>
              <Link href={href(path)}>{t('common.viewAllOf', { name })}</Link>
              <Level nodes={children} shop={shop} above={name} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
