import { lengthOf, measure } from '@/lib/catalog/measure'
import { type Fact, factOf } from '@/lib/catalog/product-facts'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './scale-drawing.module.css'

/** The sheet of paper that everybody knows: Letter where inches are, A4 elsewhere. */
const sheets = { a4: { name: 'A4', width: 210, height: 297 }, letter: { name: 'Letter', width: 216, height: 279 } }
const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'])

/**
 * How large a thing is, drawn beside a sheet of paper: outlines in one scale, from the product's own measures. Nothing where
 * they are not known, or where one of the two would be a dot beside the other.
 */
export function ScaleDrawing({ facts, name, shop }: { facts: Fact[]; name: string; shop: Shopfront }) {
  const { t, locale } = shop
  const sheet = letterRegions.has(new Intl.Locale(locale).region ?? '') ? sheets.letter : sheets.a4
  const words = { name, paper: sheet.name }
  const [width, height] = [lengthOf(factOf(facts, 'width')), lengthOf(factOf(facts, 'height'))]
  if (!width || !height || Math.max(width, height) > 2600 || Math.max(width, height) < 40) return null
  const tall = Math.max(height, sheet.height)
  const gap = Math.max(40, tall * 0.12)
  const total = width + gap + sheet.width
  const line = Math.max(total, tall) / 240
  const text = Math.max(total, tall) / 26
  const label = (x: number, words: string) => (
    <text x={x} y={tall + text * 1.4} fontSize={text} textAnchor="middle">
      {words}
    </text>
  )
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`${-line} ${-line} ${total + 2 * line} ${tall + text * 2}`}
        role="img"
        aria-label={t('spec.scale', words)}
        strokeWidth={line}
      >
        <rect x={0} y={tall - height} width={width} height={height} className={styles.thing} />
        <rect
          x={width + gap}
          y={tall - sheet.height}
          width={sheet.width}
          height={sheet.height}
          className={styles.sheet}
        />
        {label(width / 2, `${measure(`${width} mm`, locale)}`)}
        {label(width + gap + sheet.width / 2, sheet.name)}
      </svg>
      <figcaption>{t('spec.scale', words)}</figcaption>
    </figure>
  )
}
