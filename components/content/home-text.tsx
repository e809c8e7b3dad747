import { Prose } from '@/components/ui/prose'
import type { PageQuery } from '@/graphql/generated/types'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Href } from '@/lib/routing/href'
import styles from './home-text.module.css'

/** What the merchant says on the home page, below what the shop shows by itself. */
export function HomeText({ page, href }: { page: PageQuery['cmsPage']; href: Href }) {
  if (!hasContent(page?.content)) return null
  return (
    <div className={styles.text}>
      <Prose html={sanitise(page.content, href)} />
    </div>
  )
}
