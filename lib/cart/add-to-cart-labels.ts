import type { translator } from '@/lib/messages/translator'

export type AddToCartLabels = Record<
  'quantity' | 'fewer' | 'more' | 'add' | 'adding' | 'added' | 'notANumber' | 'tooFew' | 'tooMany' | 'unreachable',
  string
>

/** The texts of the buy button, resolved on the server so that the leaf carries no message library. */
export function addToCartLabels(t: ReturnType<typeof translator>): AddToCartLabels {
  return {
    quantity: t('cart.quantity'),
    fewer: t('cart.fewer'),
    more: t('cart.more'),
    add: t('cart.add'),
    adding: t('cart.adding'),
    added: t('cart.added'),
    notANumber: t('cart.fault.notANumber'),
    tooFew: t('cart.fault.tooFew'),
    tooMany: t('cart.fault.tooMany'),
    unreachable: t('cart.fault.unreachable'),
  }
}
