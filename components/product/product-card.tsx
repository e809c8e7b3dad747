import { classNames } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import { Picture } from '@/components/ui/picture'
import { Stars } from '@/components/ui/stars'
import type { CardView } from '@/lib/catalog/card-view'
import type { Shopfront } from '@/lib/context/shopfront'
import { priceLabels } from './price-labels'
import { PriceLine } from './price-line'
import styles from './product-card.module.css'
import { SwatchDot } from './swatch-dot'

type Props = {
  card: CardView
  shop: Shopfront
  sizes: string
  priority?: boolean
  headingLevel?: 'h2' | 'h3'
}

const shownSwatches = 5
const ratio = { width: 400, height: 500, largest: 960 }

/** A product in a list: picture, name, price, and what speaks for or against a visit. */
export function ProductCard({ card, shop, sizes, priority = false, headingLevel: Heading = 'h3' }: Props) {
  const { t } = shop
  const { picture, second, stock, rating, price } = card
  const badge = stock.tone === 'out' ? stock.text : price.regular ? t('price.sale') : card.isNew ? t('card.new') : null
  return (
    <article className={styles.card}>
      <span className={styles.media}>
        {picture && <Picture {...picture} {...ratio} sizes={sizes} priority={priority} />}
        {second && <Picture {...second} {...ratio} alt="" sizes={sizes} className={styles.second} />}
        {badge && (
          <span className={classNames(styles.badge, price.regular && stock.tone !== 'out' && styles.reduced)}>
            {badge}
          </span>
        )}
      </span>
      <div className={styles.text}>
        <Heading className={styles.name}>
          <Link href={card.href}>{card.name}</Link>
        </Heading>
        <span className={styles.price}>
          <PriceLine price={price} from={card.from} labels={priceLabels(t)} />
        </span>
        {rating && (
          <span className={styles.rating}>
            <Stars
              percent={rating.percent}
              label={t('rating.stars', { rating: Math.round(rating.percent / 2) / 10 })}
            />
            <span aria-hidden="true">{rating.count}</span>
          </span>
        )}
        {stock.tone === 'low' && <span className={classNames(styles.stock, styles.low)}>{stock.text}</span>}
        {card.swatches.length > 0 && (
          <span className={styles.swatches}>
            {card.swatches.slice(0, shownSwatches).map(({ label, look, href }) => (
              <Link key={href} href={href} aria-label={t('card.in', { name: card.name, option: label })} title={label}>
                <SwatchDot look={look} />
              </Link>
            ))}
            {card.swatches.length > shownSwatches && <span>+{card.swatches.length - shownSwatches}</span>}
          </span>
        )}
      </div>
    </article>
  )
}
