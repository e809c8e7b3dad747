'use client'
import { useEffect, useEffectEvent } from 'react'
import {
  useAddProductsToCartMutation,
  useRemoveItemFromCartMutation,
  useUpdateCartItemsMutation,
} from '@/graphql/generated/hooks'
import { type Reply, takeDuty, type Wanted } from '@/lib/cart/cart-desk'
import { faultText } from '@/lib/cart/fault-text'
import { afterReplacing } from '@/lib/cart/replaced-line'
import type { Shop } from '@/lib/cart/shop'
import { CartDrawer } from './cart-drawer'
import { CommerceProvider, useCommerce } from './commerce'

export type CartIslandProps = { shop: Shop; open: boolean; onOpen: () => void; onClose: () => void }

/** Everything of the cart that needs Apollo and MUI; fetched when a hand comes near a cart or a buy button. */
export function CartIsland({ shop, open, onOpen, onClose }: CartIslandProps) {
  return (
    <CommerceProvider shop={shop}>
      <CartClerk onAdded={onOpen} />
      <CartDrawer open={open} onClose={onClose} />
    </CommerceProvider>
  )
}

/** Serves the buy buttons of the page. */
function CartClerk({ onAdded }: { onAdded: () => void }) {
  const { t } = useCommerce()
  const [add] = useAddProductsToCartMutation()
  const [take] = useRemoveItemFromCartMutation()
  const [update] = useUpdateCartItemsMutation()

  const serve = useEffectEvent(async ({ sku, quantity, selectedOptions, items, replaces }: Wanted): Promise<Reply> => {
    try {
      const { data } = await add({
        variables: { items: items ?? [{ sku, quantity, selected_options: selectedOptions }] },
        update: (cache, { data: answer }) => {
          // "No cart" was true until now.
          const cart = answer?.addProductsToCart?.cart
          if (cart) cache.modify({ fields: { cart: (_old, { toReference }) => toReference({ __typename: 'Cart' }) } })
        },
      })
      const refusal = data?.addProductsToCart?.user_errors?.[0]
      if (refusal) return { ok: false, message: refusal.message }
      if (!data?.addProductsToCart) return { ok: false, message: t('cart.fault.internal') }
      if (replaces) {
        const left = afterReplacing(data.addProductsToCart.cart.items ?? [], replaces, quantity)
        if (left.kind === 'remove') await take({ variables: { uid: left.uid } })
        if (left.kind === 'set') {
          await update({ variables: { items: [{ cart_item_uid: left.uid, quantity: left.quantity }] } })
        }
      }
      onAdded()
      return { ok: true }
    } catch (error) {
      return { ok: false, message: faultText(error, t) }
    }
  })
  useEffect(() => takeDuty((wanted) => serve(wanted)), [])
  return null
}
