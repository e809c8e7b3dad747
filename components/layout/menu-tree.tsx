import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './menu-tree.module.css'

const levels = [styles.tree, styles.below, styles.deeper]

/** The category tree as lists that unfold without JavaScript; every level begins with the way to all of it. */
export function MenuTree({ nodes, shop, level = 0 }: { nodes: MenuNode[]; shop: Shopfront; level?: number }) {
  return (
    <ul className={levels[level]}>
      {nodes.map((node) => (
        <li key={node.uid}>
          {node.children.length === 0 ? (
            <Link href={shop.href(node.path)}>{node.name}</Link>
          ) : (
            <details name={level === 0 ? 'menu' : undefined}>
              <summary>
                {node.name} <Icon name="chevron-down" size={18} />
              </summary>
              <div className={styles.all}>
                <Link href={shop.href(node.path)}>{shop.t('common.viewAllOf', { name: node.name })}</Link>
              </div>
              <MenuTree nodes={node.children} shop={shop} level={Math.min(level + 1, 2)} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
