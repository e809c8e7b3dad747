import { Markup } from '@/components/ui/markup'
import { getBlock } from '@/lib/content/get-block'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './announcement.module.css'

/** The bar above the header: the CMS block `announcement`, or nothing at all. */
export async function Announcement({ shop }: { shop: Shopfront }) {
  const content = await getBlock(shop.code, 'announcement')
  if (!hasContent(content)) return null
  return (
    <aside className={styles.bar} aria-label={shop.t('header.announcement')}>
      <Markup html={sanitise(content, shop.href)} />
    </aside>
  )
}
