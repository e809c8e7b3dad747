import { ButtonLink } from '@/components/ui/button'
import { Picture } from '@/components/ui/picture'
import type { PageQuery } from '@/graphql/generated/types'
import type { CategoryPicture } from '@/lib/catalog/list-category-pictures'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './hero.module.css'

type Props = {
  shop: Shopfront
  page: PageQuery['cmsPage']
  description: string | null
  /** The category it leads to, whose picture it shows. */
  lead: CategoryPicture | undefined
}

/** The first thing a visitor sees: one picture, one sentence, one way on. */
export function Hero({ shop, page, description, lead }: Props) {
  const { t, href } = shop
  const heading = page?.content_heading || page?.title
  // Magento calls its sample page "Home Page", which is no sentence for a visitor.
  const title = heading && !/^home( ?page)?$/i.test(heading) ? heading : t('home.hero')
  return (
    <section className={styles.hero}>
      <div className={styles.picture}>
        {lead?.picture && (
          <Picture
            {...lead.picture}
            alt=""
            width={1200}
            height={900}
            sizes="(min-width: 64rem) 58vw, 100vw"
            largest={1920}
            priority
          />
        )}
      </div>
      <div className={styles.text}>
        <h1>{title}</h1>
        <p>{page?.meta_description || description || t('home.heroText')}</p>
        {lead && <ButtonLink href={href(lead.path)}>{t('home.heroAction', { name: lead.name })}</ButtonLink>}
      </div>
    </section>
  )
}
