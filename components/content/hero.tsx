import { ButtonLink } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Picture } from '@/components/ui/picture'
import type { PageQuery } from '@/graphql/generated/types'
import type { CategoryPicture } from '@/lib/catalog/list-category-pictures'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './hero.module.css'

type Props = {
  shop: Shopfront
  page: PageQuery['cmsPage']
  description: string | null
  /** The main categories: it leads to the first one. */
  categories: CategoryPicture[]
}

/** The first thing a visitor sees: one picture, one sentence, one way on. Photos of products stand upright, in pairs. */
export function Hero({ shop, page, description, categories }: Props) {
  const { t, href, locale } = shop
  const [lead] = categories
  const heading = page?.content_heading || page?.title
  // Magento calls its sample page "Home Page", which is no sentence for a visitor.
  const title = heading && !/^home( ?page)?$/i.test(heading) ? heading : t('home.hero')
  const names = new Intl.ListFormat(locale).format(categories.slice(0, 4).map(({ name }) => name))
  const shown = lead?.ownPicture ? [lead] : categories.filter(({ picture }) => picture).slice(0, 2)
  return (
    <section className={styles.hero} data-promotion="home-hero">
      <div className={classNames(styles.picture, shown.length > 1 && styles.pair)}>
        {shown.map(
          ({ uid, picture }, index) =>
            picture && (
              <Picture
                key={uid}
                {...picture}
                alt=""
                width={1200}
                height={900}
                sizes={shown.length > 1 ? '(min-width: 64rem) 29vw, 50vw' : '(min-width: 64rem) 58vw, 100vw'}
                largest={1920}
                priority={index === 0}
              />
            ),
        )}
      </div>
      <div className={styles.text}>
        <h1>{title}</h1>
        <p>{page?.meta_description || description || t('home.heroText', { names })}</p>
        {lead && <ButtonLink href={href(lead.path)}>{t('home.heroAction', { name: lead.name })}</ButtonLink>}
      </div>
    </section>
  )
}
