import { GridFrame } from '@/components/product/product-grid'
import { ButtonLink } from '@/components/ui/button'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './guest-wishlist.module.css'
import { WishlistPlace } from './wishlist-place'

/** The wishlist of this browser: where it is kept, its cards, and what is said when there are none. */
export function GuestWishlist({ shop }: { shop: Shopfront }) {
  const { t, href } = shop
  return (
    <WishlistPlace
      path={shop.path}
      failed={t('wishlist.failed')}
      retry={t('wishlist.retry')}
      gone={t('wishlist.gone')}
      none={
        <div className={styles.none}>
          <p>{t('wishlist.none')}</p>
          <p>{t('wishlist.noneHelp')}</p>
          <ButtonLink href={href('')} look="outline">
            {t('compare.browse')}
          </ButtonLink>
        </div>
      }
      scripts={<noscript>{t('wishlist.scripts')}</noscript>}
      note={<p className={styles.note}>{t('wishlist.here')}</p>}
    >
      <GridFrame />
    </WishlistPlace>
  )
}
