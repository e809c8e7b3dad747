'use client'
import type { ReactNode } from 'react'
import type { ProductView } from '@/lib/catalog/product-view'
import {
  availabilityOf,
  chosenVariant,
  matching,
  picturesOf,
  priceOf,
  type Selection,
  selectionQuery,
} from '@/lib/catalog/variants'
import { BuyForm } from './buy-form'
import { Gallery } from './gallery'
import { OptionPicker } from './option-picker'
import { PriceLine } from './price-line'
import styles from './product-stage.module.css'
import type { StageLabels } from './stage-labels'
import { TierTable } from './tier-table'
import { useSelection } from './use-selection'

type Props = {
  product: ProductView
  /** The product's address without a variant. */
  path: string
  initial: Selection
  /** How the product is asked for beyond its variant. */
  form: {
    base: number
    /** What is asked for at first costs this; empty where that is the product's price. */
    sum: string
    counted: boolean
    currency: string
    locale: string
    refusal: string | undefined
  }
  labels: StageLabels
  /** Drawn over the picture: that it can be enlarged. */
  hint: ReactNode
  /** Name and rating, above the price. */
  head: ReactNode
  /** What the law wants beside the price. */
  notes: ReactNode
  /** Whether the size is right; beside the options. */
  guide: ReactNode
  /** What one may do while it is sold out. */
  whenSoldOut: ReactNode
  /** What the form asks beyond the variant. */
  fields: ReactNode
  /** What the merchant says in short, and delivery and returns: below the buy button. */
  children: ReactNode
}

/** Pictures and buy box of a product: both follow the chosen variant, and so does the address. */
export function ProductStage({ product, path, initial, form, labels, ...slots }: Props) {
  const { options, variants } = product
  const { selection, choose } = useSelection(initial, options, path)
  const candidates = matching(variants, selection)
  const variant = chosenVariant(variants, options, selection)
  const shownPrice = priceOf(candidates.length > 0 ? candidates : variants) ?? product
  const places = picturesOf(candidates, selection) ?? product.ownPictures
  const pictures = places.flatMap((place) => product.pictures[place] ?? [])
  const open = options.filter(({ code }) => !selection[code]).map(({ label }) => label)
  const stock = variant?.stock ?? product.stock
  const notMade = options.length > 0 && open.length === 0 && !variant
  const soldOut = stock.tone === 'out' || notMade
  const stockText = notMade ? labels.combinationSoldOut : stock.text
  const tiers = (variant ?? candidates[0] ?? product).tiers
  const announcement = variant ? `${labelsOf(selection).join(', ')}: ${variant.price.final}, ${stockText}` : ''

  function labelsOf(chosen: Selection): string[] {
    return options.flatMap(({ code, values }) => values.find(({ uid }) => uid === chosen[code])?.label ?? [])
  }

  return (
    <div className={styles.stage}>
      <div className={styles.pictures}>
        <Gallery key={places.join()} pictures={pictures} labels={labels.gallery} hint={slots.hint} />
      </div>
      <div className={styles.info}>
        <div className={styles.head}>
          {slots.head}
          <p className={styles.price}>
            <PriceLine price={shownPrice.price} from={shownPrice.from} saved labels={labels.price} />
          </p>
          {slots.notes}
        </div>
        {options.length > 0 && (
          <div>
            {options.map((option) => (
              <OptionPicker
                key={option.code}
                option={option}
                chosen={selection[option.code]}
                availability={(uid) => availabilityOf(option.code, uid, selection, variants)}
                hrefOf={(uid) => `${path}${selectionQuery({ ...selection, [option.code]: uid }, options)}`}
                onChoose={(uid) => choose(option.code, uid)}
                labels={labels.option}
              />
            ))}
            {slots.guide}
          </div>
        )}
        <p className={styles.stock} data-tone={soldOut ? 'out' : stock.tone}>
          {stockText}
        </p>
        {soldOut && slots.whenSoldOut}
        <TierTable tiers={tiers} title={labels.tiers} />
        <BuyForm
          counted={form.counted}
          currency={form.currency}
          locale={form.locale}
          price={form.sum || shownPrice.price.final}
          summed={form.sum !== ''}
          sku={product.sku}
          name={product.name}
          selectedOptions={Object.values(selection)}
          base={options.length > 0 ? shownPrice.price.value : form.base}
          tiers={tiers}
          labels={labels.buy}
          disabled={soldOut}
          refusal={
            form.refusal ?? (open.length > 0 ? labels.chooseFirst.replace('{options}', open.join(', ')) : undefined)
          }
        >
          {slots.fields}
        </BuyForm>
        <p className="unseen" role="status">
          {announcement}
        </p>
        {slots.children}
        <p className={styles.sku}>{labels.sku.replace('{sku}', variant?.sku ?? product.sku)}</p>
      </div>
    </div>
  )
}
