import type { CardView } from '@/lib/catalog/card-view'
import type { Translate } from '@/lib/context/shopfront'
import styles from './product-card-swatches.module.css'
import { SwatchDot } from './swatch-dot'

const shown = 5

/**
 * The versions of a product as dots. Each leads to the page of its version; once a hand is near it shows that version on the
 * card instead, picture and link alike.
 */
export function ProductCardSwatches({ card, t }: { card: CardView; t: Translate }) {
  const { swatches, name, href } = card
  if (swatches.length === 0) return null
  const more = swatches.length - shown
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are links
    <span role="group" aria-label={t('cardTools.colours', { name })} className={styles.swatches}>
      {swatches.slice(0, shown).map(({ label, look, href: version, picture }) => (
        <a
          key={version}
          href={version}
          data-act="swatch"
          data-source={picture?.source ?? picture?.url}
          aria-current={version === href ? 'true' : undefined}
          aria-label={t('cardTools.swatch', { option: label })}
          title={label}
        >
          <SwatchDot look={look} />
        </a>
      ))}
      {more > 0 && (
        <a
          href={href}
          data-act="go"
          className={styles.more}
          aria-label={t('cardTools.moreColours', { count: more, name })}
        >
          +{more}
        </a>
      )}
    </span>
  )
}
