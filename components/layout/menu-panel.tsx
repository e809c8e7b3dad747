import { Link } from '@/components/ui/link'
import { Picture } from '@/components/ui/picture'
import type { MenuNode } from '@/lib/catalog/get-navigation'
import type { Shopfront } from '@/lib/context/shopfront'
import { pictureSource } from '@/lib/image/picture-source'
import styles from './menu-panel.module.css'

/** What lies below a main category: its children with theirs, and its picture where it has one. */
export function MenuPanel({ node, shop }: { node: MenuNode; shop: Shopfront }) {
  const { t, href } = shop
  return (
    <div className="frame">
      <div className={styles.panel}>
        <ul className={styles.groups}>
          {node.children.map((child) => (
            <li key={child.uid} className={styles.group}>
              <Link href={href(child.path)} className={styles.heading}>
                {child.name}
              </Link>
              {child.children.length > 0 && (
                <ul>
                  {child.children.map((leaf) => (
                    <li key={leaf.uid}>
                      <Link href={href(leaf.path)}>{leaf.name}</Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
          <li className={styles.all}>
            <Link href={href(node.path)}>{t('common.viewAllOf', { name: node.name })}</Link>
          </li>
        </ul>
        {node.image && (
          <Picture
            source={pictureSource(node.image)}
            url={node.image}
            alt=""
            width={400}
            height={250}
            sizes="400px"
            largest={960}
            className={styles.picture}
          />
        )}
      </div>
    </div>
  )
}
