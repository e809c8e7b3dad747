'use client'
import type { ReactNode } from 'react'
import { AddToCart } from '@/components/cart/add-to-cart'
import type { AddToCartLabels } from '@/lib/cart/add-to-cart-labels'
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
import { Gallery } from './gallery'
import { OptionPicker } from './option-picker'
import { PriceLine } from './price-line'
import styles from './product-stage.module.css'
import type { StageLabels } from './stage-labels'
import { useSelection } from './use-selection'

type Props = {
  product: ProductView
  /** The product's address without a variant. */
  path: string
  initial: Selection
  labels: StageLabels
  cartLabels: AddToCartLabels
  /** Name and rating, above the price. */
  head: ReactNode
  /** What the merchant says in short, and delivery and returns: below the buy button. */
  children: ReactNode
}

/** Pictures and buy box of a product: both follow the chosen variant, and so does the address. */
export function ProductStage({ product, path, initial, labels, cartLabels, head, children }: Props) {
  const { options, variants } = product
  const { selection, choose } = useSelection(initial, options, path)
  const candidates = matching(variants, selection)
  const variant = chosenVariant(variants, options, selection)
  const shownPrice = priceOf(candidates.length > 0 ? candidates : variants) ?? { price: product.price, from: false }
  const places = picturesOf(candidates, selection) ?? product.ownPictures
  const pictures = places.flatMap((place) => product.pictures[place] ?? [])
  const open = options.filter(({ code }) => !selection[code]).map(({ label }) => label)
  const stock = variant?.stock ?? product.stock
  const notMade = options.length > 0 && open.length === 0 && !variant
  const soldOut = stock.tone === 'out' || notMade
  const announcement = variant
    ? `${Object.values(labelsOf(selection)).join(', ')}: ${variant.price.final}, ${stock.text}`
    : ''

  function labelsOf(chosen: Selection): string[] {
    return options.flatMap(({ code, values }) => values.find(({ uid }) => uid === chosen[code])?.label ?? [])
  }

  return (
    <div className={styles.stage}>
      <div className={styles.pictures}>
        <Gallery key={places.join()} pictures={pictures} labels={labels.gallery} />
      </div>
      <div className={styles.info}>
        <div className={styles.head}>
          {head}
          <p className={styles.price}>
            <PriceLine price={shownPrice.price} from={shownPrice.from} saved labels={labels.price} />
          </p>
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
          </div>
        )}
        <p className={styles.stock} data-tone={soldOut ? 'out' : stock.tone}>
          {notMade ? labels.combinationSoldOut : stock.text}
        </p>
        <AddToCart
          sku={product.sku}
          selectedOptions={Object.values(selection)}
          labels={cartLabels}
          disabled={soldOut}
          refusal={open.length > 0 ? labels.chooseFirst.replace('{options}', open.join(', ')) : undefined}
        />
        <p className="unseen" role="status">
          {announcement}
        </p>
        {children}
        <p className={styles.sku}>{labels.sku.replace('{sku}', variant?.sku ?? product.sku)}</p>
      </div>
    </div>
  )
}
