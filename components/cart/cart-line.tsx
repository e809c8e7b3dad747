'use client'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { CartLineFragment } from '@/graphql/generated/types'
import { editHash } from '@/lib/cart/edit-link'
import { editOf, lineOptions } from '@/lib/cart/line-choice'
import styles from './cart-line.module.css'
import { useCommerce } from './commerce'
import { QuantityStepper } from './quantity-stepper'

type Props = {
  line: CartLineFragment
  fault?: string | undefined
  onQuantity: (quantity: number) => void
  onRemove: () => void
  onLeave?: (() => void) | undefined
}

/** One line of the cart: what it is, how many, what it costs, and what is wrong with it. */
export function CartLine({ line, fault, onQuantity, onRemove, onLeave }: Props) {
  const { shop, t, money } = useCommerce()
  const { product, prices } = line
  const options = lineOptions(line)
  const variant = 'configured_variant' in line ? line.configured_variant : null
  const picture = variant?.thumbnail?.url ? variant.thumbnail : product.thumbnail
  const name = product.name ?? product.sku ?? ''
  const href = product.url_key ? `${shop.path}/${product.url_key}${product.url_suffix ?? ''}` : null
  const faults = [
    line.is_available === false ? (line.not_available_message ?? t('cart.unavailable')) : '',
    ...(line.errors ?? []).map((error) => error?.message ?? ''),
    fault ?? '',
  ].filter((text, index, all) => text && all.indexOf(text) === index)

  return (
    <li className={styles.line} data-faulty={faults.length > 0 || undefined}>
      <div className={styles.picture}>
        {/* biome-ignore lint/performance/noImgElement: the door has already named a rendition of the right size */}
        {picture?.url && <img src={picture.url} alt="" width={96} height={120} loading="lazy" />}
      </div>
      <div className={styles.what}>
        <p className={styles.name}>
          {href ? (
            <Link href={href} {...(onLeave && { onClick: onLeave })}>
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        {options.length > 0 && (
          <dl className={styles.options}>
            {options.map(({ label, value }) => (
              <div key={label + value}>
                {label && <dt>{label}</dt>}
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {line.quantity > 1 && <p className={styles.each}>{t('cart.each', { price: money(prices?.price) })}</p>}
      </div>
      <p className={styles.price}>{money(prices?.row_total)}</p>
      <div className={styles.tools}>
        <QuantityStepper
          small
          value={line.quantity}
          of={name}
          onChange={onQuantity}
          labels={{
            quantity: t('cart.quantity'),
            fewer: t('cart.fewer'),
            more: t('cart.more'),
            notANumber: t('cart.fault.notANumber'),
            tooFew: t('cart.fault.tooFew'),
            tooMany: t('cart.fault.tooMany'),
          }}
        />
        {href && options.length > 0 && (
          // A plain link: what is behind the # is read by the product's page when it opens, or at once where it is open.
          <a
            href={`${href}${editHash(editOf(line))}`}
            className={styles.edit}
            aria-label={t('cart.editNamed', { name })}
            {...(onLeave && { onClick: onLeave })}
          >
            {t('cart.edit')}
          </a>
        )}
        <Button look="plain" type="button" onClick={onRemove} aria-label={t('cart.removeNamed', { name })}>
          {t('cart.remove')}
        </Button>
      </div>
      {faults.length > 0 && (
        <p role="alert" className={styles.fault}>
          {faults.join(' ')}
        </p>
      )}
    </li>
  )
}
