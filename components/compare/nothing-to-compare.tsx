import { ButtonLink } from '@/components/ui/button'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './nothing-to-compare.module.css'

/** The compare page before anything was chosen. */
export function NothingToCompare({ shop: { t, href } }: { shop: Shopfront }) {
  return (
    <div className={styles.nothing}>
      <p>{t('compare.none')}</p>
      <p>{t('compare.noneHelp')}</p>
      <ButtonLink href={href('')} look="outline">
        {t('compare.browse')}
      </ButtonLink>
    </div>
  )
}
