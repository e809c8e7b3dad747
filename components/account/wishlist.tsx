'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button, ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import {
  useBuyFromWishlistMutation,
  useCustomerWishlistQuery,
  useRemoveFromWishlistMutation,
} from '@/graphql/generated/hooks'
import type { WishlistViewFragment } from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { Refusal } from './form-parts'
import { Loaded } from './loaded'
import own from './wishlist.module.css'

type Item = NonNullable<NonNullable<WishlistViewFragment['items_v2']>['items'][number]>

/** What the customer likes, to buy at once or to take away again. */
export default function Wishlist() {
  const result = useCustomerWishlistQuery({ fetchPolicy: 'network-only' })
  return (
    <Loaded result={result}>
      {({ customer }) => {
        const list = customer?.wishlists[0]
        return list ? <List list={list} onChanged={() => result.refetch()} /> : <Nothing />
      }}
    </Loaded>
  )
}

function Nothing() {
  const { t } = useCommerce()
  return <p className={styles.muted}>{t('account.wishlist.none')}</p>
}

function List({ list, onChanged }: { list: WishlistViewFragment; onChanged: () => Promise<unknown> }) {
  const { shop, t } = useCommerce()
  const [told, setTold] = useState<string | null>(null)
  const [bought, setBought] = useState(false)
  const [remove, removing] = useRemoveFromWishlistMutation()
  const [buy, buying] = useBuyFromWishlistMutation()
  const wishlist = list.id ?? ''
  const items = (list.items_v2?.items ?? []).filter((item) => item !== null)
  const run = async (change: () => Promise<string[]>) => {
    setTold(null)
    try {
      const faults = await change()
      setTold(faults.join(' ') || null)
      await onChanged()
      return faults.length === 0
    } catch (error) {
      setTold(faultText(error, t))
      return false
    }
  }
  const take = (ids: string[]) =>
    run(async () => {
      const { data } = await remove({ variables: { wishlist, items: ids } })
      return (data?.removeProductsFromWishlist?.user_errors ?? []).flatMap((fault) => (fault ? [fault.message] : []))
    })
  const put = async (ids: string[]) => {
    const done = await run(async () => {
      const { data } = await buy({ variables: { wishlist, items: ids } })
      const faults = data?.addWishlistItemsToCart?.add_wishlist_items_to_cart_user_errors ?? []
      return faults.flatMap((fault) => (fault ? [fault.message] : []))
    })
    if (done) setBought(true)
  }
  const busy = removing.loading || buying.loading
  return (
    <div className={styles.stackWide} aria-busy={busy}>
      {bought && (
        <p role="status" className={styles.actions}>
          {t('account.wishlist.bought')} <Link href={`${shop.path}/cart`}>{t('account.order.toCart')}</Link>
        </p>
      )}
      <Refusal text={told} />
      {items.length === 0 && <Nothing />}
      <ul className={own.grid}>
        {items.map((item) => (
          <Wish
            key={item.id}
            item={item}
            busy={busy}
            onBuy={() => void put([item.id])}
            onRemove={() => void take([item.id])}
          />
        ))}
      </ul>
      {items.length > 1 && (
        <p>
          <Button look="outline" type="button" disabled={busy} onClick={() => void put(items.map(({ id }) => id))}>
            {t('account.wishlist.buyAll')}
          </Button>
        </p>
      )}
      {items.length === 0 && (
        <p>
          <ButtonLink look="outline" href={shop.path || '/'}>
            {t('account.overview.browse')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

type WishProps = { item: Item; busy: boolean; onBuy: () => void; onRemove: () => void }

function Wish({ item, busy, onBuy, onRemove }: WishProps) {
  const { shop, t, money } = useCommerce()
  const { product } = item
  const name = product?.name ?? ''
  const soldOut = product?.stock_status === 'OUT_OF_STOCK'
  return (
    <li className={own.wish}>
      <span className={own.picture}>
        {product?.small_image?.url && (
          // biome-ignore lint/performance/noImgElement: the door has made it small already
          <img
            src={product.small_image.url}
            alt={product.small_image.label ?? ''}
            width={240}
            height={300}
            loading="lazy"
          />
        )}
      </span>
      <span>
        {product?.canonical_url ? <Link href={`${shop.path}/${product.canonical_url}`}>{name}</Link> : name}
        <br />
        <span className={styles.muted}>{money(product?.price_range.minimum_price.final_price)}</span>
      </span>
      <span className={styles.actions}>
        {soldOut ? (
          <span>{t('account.wishlist.soldOut')}</span>
        ) : (
          <Button look="plain" type="button" disabled={busy} onClick={onBuy}>
            {t('account.wishlist.buy')}
          </Button>
        )}
        <Button
          look="plain"
          type="button"
          disabled={busy}
          onClick={onRemove}
          aria-label={t('account.wishlist.removeNamed', { name })}
        >
          {t('account.wishlist.remove')}
        </Button>
      </span>
    </li>
  )
}
