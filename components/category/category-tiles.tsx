import type { CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import { Picture } from '@/components/ui/picture'
import type { CategoryPicture } from '@/lib/catalog/list-category-pictures'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './category-tiles.module.css'

type Props = { tiles: CategoryPicture[]; shop: Shopfront; large?: boolean }

/** Categories as pictures with their names. */
export function CategoryTiles({ tiles, shop, large }: Props) {
  const columns = tiles.length % 4 === 0 || tiles.length > 6 ? 4 : Math.min(3, tiles.length)
  return (
    <ul className={classNames(styles.tiles, large && styles.large)} style={{ '--columns': columns } as CSSProperties}>
      {tiles.map(({ uid, name, path, picture }) => (
        <li key={uid} className={styles.tile}>
          <Link href={shop.href(path)}>
            <span className={styles.picture} style={{ display: 'block' }}>
              {picture && (
                <Picture
                  {...picture}
                  alt=""
                  width={large ? 480 : 240}
                  height={large ? 600 : 240}
                  sizes={large ? '(min-width: 64rem) 30vw, 46vw' : '180px'}
                  largest={large ? 1280 : 480}
                />
              )}
            </span>
            <span className={styles.name}>{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
