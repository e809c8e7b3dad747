import { Link } from '@/components/ui/link'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './logo.module.css'

/** The shop's name, which leads home. */
export function Logo({ shop }: { shop: Shopfront }) {
  const name = shop.t('common.shopName')
  return (
    <Link href={shop.href('')} className={styles.logo} aria-label={shop.t('header.homeLink', { name })}>
      {name}
    </Link>
  )
}
