import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Prose } from '@/components/ui/prose'
import type { PageQuery } from '@/graphql/generated/types'
import { sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './content-page.module.css'

type Props = { page: NonNullable<PageQuery['cmsPage']>; shop: Shopfront }

/** A CMS page: its heading and its text. Pages without side columns take the whole width. */
export function ContentPage({ page, shop }: Props) {
  const { t, href } = shop
  const heading = page.content_heading || page.title || ''
  const wide = page.page_layout?.includes('full-width') ?? false
  return (
    <div className={`frame ${styles.page}`}>
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        crumbs={[{ name: t('common.home'), href: href('') }]}
        here={page.title || heading}
      />
      <h1>{heading}</h1>
      <Prose html={sanitise(page.content ?? '', href)} wide={wide} className={styles.text} />
    </div>
  )
}
