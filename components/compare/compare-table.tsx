import { priceLabels } from '@/components/product/price-labels'
import { PriceLine } from '@/components/product/price-line'
import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import { Stars } from '@/components/ui/stars'
import type { CardView } from '@/lib/catalog/card-view'
import { compareQuery } from '@/lib/catalog/compare-address'
import type { CompareRow } from '@/lib/catalog/compare-rows'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './compare-table.module.css'

type Props = { cards: CardView[]; rows: CompareRow[]; path: string; shop: Shopfront }

/**
 * Products side by side, a row a property. Rows that differ are marked in words for screen readers too; the switch that
 * leaves only those is a checkbox that CSS reads, so it needs no JavaScript.
 */
export function CompareTable({ cards, rows, path, shop }: Props) {
  const { t } = shop
  const own: CompareRow[] = [
    facts('price', t('compare.price'), cards, ({ price, from }) =>
      `${from ? t('price.from') : ''} ${price.final}`.trim(),
    ),
    facts('rating', t('compare.rating'), cards, ({ rating }) => (rating ? String(rating.percent) : null)),
    facts('stock', t('compare.stock'), cards, ({ stock }) => stock.text),
  ]
  return (
    <div className={styles.compare}>
      <p className={styles.note}>{t('compare.differing')}</p>
      <label className={styles.only}>
        <input type="checkbox" data-only="" />
        {t('compare.onlyDiffering')}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={t('compare.title')}>
        <table className={styles.table} style={{ '--columns': cards.length } as object}>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('compare.feature')}</span>
              </th>
              {cards.map((card) => (
                <th key={card.uid} scope="col">
                  <Head card={card} others={cards.filter((other) => other !== card)} path={path} shop={shop} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...own, ...rows].map((line) => (
              <tr key={line.code} data-differs={line.differs ? '' : undefined}>
                <th scope="row">
                  {line.label}
                  {line.differs && <span className="unseen">, {t('compare.differs')}</span>}
                </th>
                {line.values.map((value, index) => (
                  <td key={cards[index]?.uid}>
                    <Value code={line.code} value={value} card={cards[index]} shop={shop} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function facts(code: string, label: string, cards: CardView[], of: (card: CardView) => string | null): CompareRow {
  const values = cards.map(of)
  return { code, label, values, differs: new Set(values).size > 1 }
}

function Head({ card, others, path, shop }: { card: CardView; others: CardView[]; path: string; shop: Shopfront }) {
  const { t } = shop
  const query = compareQuery(others.map(({ sku }) => sku))
  return (
    <div className={styles.head}>
      {/* biome-ignore lint/a11y/useAnchorContent: the name beside it is the link that is read */}
      <a href={card.href} data-act="go" tabIndex={-1} aria-hidden="true" className={styles.picture}>
        {card.picture && (
          <Picture
            {...card.picture}
            alt=""
            width={240}
            height={300}
            sizes="(min-width: 48rem) 240px, 45vw"
            largest={640}
          />
        )}
      </a>
      <a href={card.href} data-act="go" className={styles.name}>
        {card.name}
      </a>
      <a
        href={`${path}${query}`}
        data-act="uncompare"
        data-sku={card.sku}
        className={styles.remove}
        aria-label={t('compare.remove', { name: card.name })}
      >
        <Icon name="close" size={16} />
      </a>
    </div>
  )
}

type ValueProps = { code: string; value: string | null; card: CardView | undefined; shop: Shopfront }

function Value({ code, value, card, shop: { t } }: ValueProps) {
  if (card && code === 'price') return <PriceLine price={card.price} from={card.from} labels={priceLabels(t)} />
  if (code === 'rating' && !card?.rating) return <span className={styles.missing}>{t('compare.noRating')}</span>
  if (code === 'rating' && card?.rating) {
    const { percent, count } = card.rating
    return (
      <>
        <Stars percent={percent} label={t('rating.stars', { rating: Math.round(percent / 2) / 10 })} />{' '}
        <span className={styles.missing}>{t('rating.reviews', { count })}</span>
      </>
    )
  }
  return value ?? <span className={styles.missing}>{t('compare.missing')}</span>
}
