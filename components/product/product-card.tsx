import { Picture } from '@/components/ui/picture'
import { Stars } from '@/components/ui/stars'
import type { CardView } from '@/lib/catalog/card-view'
import type { Shopfront } from '@/lib/context/shopfront'
import { priceLabels } from './price-labels'
import { PriceLine } from './price-line'
import styles from './product-card.module.css'
import { ProductCardSwatches } from './product-card-swatches'
import { ProductCardTools } from './product-card-tools'

type Props = {
  card: CardView
  shop: Shopfront
  sizes: string
  priority?: boolean
  headingLevel?: 'h2' | 'h3'
}

const ratio = { width: 400, height: 500, largest: 960 }

/**
 * A product in a list: picture, name, price, and what speaks for or against a visit. Plain markup: what it does beyond
 * leading to its product is fetched when a hand comes near (components/category/desk).
 */
export function ProductCard({ card, shop, sizes, priority = false, headingLevel: Heading = 'h3' }: Props) {
  const { t } = shop
  const { picture, stock, rating, price, others } = card
  const badge = stock.tone === 'out' ? stock.text : price.regular ? t('price.sale') : card.isNew ? t('card.new') : null
  return (
    <article
      className={styles.card}
      data-card={card.sku}
      data-name={card.name}
      data-href={card.href}
      data-picture={picture?.source ?? picture?.url}
    >
      <div className={styles.media}>
        {/* biome-ignore lint/a11y/useAnchorContent: the name below is the link that is read */}
        <a
          href={card.href}
          data-act="go"
          className={styles.strip}
          data-strip={others.join(' ')}
          tabIndex={-1}
          aria-hidden="true"
        >
          {picture && <Picture {...picture} {...ratio} sizes={sizes} priority={priority} />}
        </a>
        {badge && (
          <span className={styles.badge} data-reduced={price.regular && stock.tone !== 'out' ? '' : undefined}>
            {badge}
          </span>
        )}
        <ProductCardTools card={card} t={t} />
      </div>
      <div className={styles.text}>
        <Heading className={styles.name}>
          <a href={card.href} data-act="go">
            {card.name}
          </a>
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
            <span className="unseen">{t('rating.reviews', { count: rating.count })}</span>
          </span>
        )}
        {stock.tone === 'low' && <span className={styles.low}>{stock.text}</span>}
        <ProductCardSwatches card={card} t={t} />
      </div>
    </article>
  )
}
