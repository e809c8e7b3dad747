'use client'
import { useState } from 'react'
import {
  useAddProductsToCartMutation,
  useRemoveItemFromCartMutation,
  useUpdateCartItemsMutation,
} from '@/graphql/generated/hooks'
import type { CartContentsFragment, CartLineFragment } from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import { inCart, withoutLine, withQuantity } from '@/lib/cart/optimistic-cart'
import { useCommerce } from './commerce'

// Apollo tells types apart by name; the generated types leave that field out.
const likelyUpdate = (cart: CartContentsFragment) => ({ __typename: 'UpdateCartItemsOutput', cart, errors: [] })
const likelyRemoval = (cart: CartContentsFragment) => ({ __typename: 'RemoveItemFromCartOutput', cart })

/** What a shopper does to the lines of a cart: at once on the screen, then as the backend says. */
export function useCartLines(cart: CartContentsFragment | null) {
  const { t } = useCommerce()
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [removed, setRemoved] = useState<CartLineFragment | null>(null)
  const [update, updating] = useUpdateCartItemsMutation()
  const [take, taking] = useRemoveItemFromCartMutation()
  const [add, adding] = useAddProductsToCartMutation()

  const note = (uid: string, text: string) => setFaults((known) => ({ ...known, [uid]: text }))

  const setQuantity = async (line: CartLineFragment, quantity: number) => {
    note(line.uid, '')
    try {
      const { data } = await update({
        variables: { items: [{ cart_item_uid: line.uid, quantity }] },
        ...(cart && {
          optimisticResponse: { updateCartItems: likelyUpdate(withQuantity(cart, line.uid, quantity)) },
        }),
      })
      const refusal = data?.updateCartItems?.errors?.[0]
      if (refusal) note(line.uid, refusal.message)
    } catch (error) {
      note(line.uid, faultText(error, t))
    }
  }

  const remove = async (line: CartLineFragment) => {
    note(line.uid, '')
    setRemoved(line)
    try {
      await take({
        variables: { uid: line.uid },
        ...(cart && {
          optimisticResponse: { removeItemFromCart: likelyRemoval(withoutLine(cart, line.uid)) },
        }),
      })
    } catch (error) {
      setRemoved(null)
      note(line.uid, faultText(error, t))
    }
  }

  const undo = async () => {
    if (!removed) return
    try {
      const { data } = await add({ variables: { items: [inCart(removed)] } })
      const refusal = data?.addProductsToCart?.user_errors?.[0]
      setRemoved(null)
      if (refusal) note('undo', refusal.message)
    } catch (error) {
      note('undo', faultText(error, t))
    }
  }

  const pending = updating.loading || taking.loading || adding.loading
  return { faults, removed, pending, setQuantity, remove, undo, forget: () => setRemoved(null) }
}

export type CartLines = ReturnType<typeof useCartLines>
