import { Prose } from '@/components/ui/prose'
import { getBlock } from '@/lib/content/get-block'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './size-guide.module.css'

/** How to find the right size, where the merchant has a block called `size_guide`; it opens at its place. */
export async function SizeGuide({ shop }: { shop: Shopfront }) {
  const html = await getBlock(shop.code, 'size_guide')
  if (!hasContent(html)) return null
  return (
    <details className={styles.guide}>
      <summary>{shop.t('buy.sizeGuide')}</summary>
      <Prose html={sanitise(html, shop.href)} />
    </details>
  )
}
