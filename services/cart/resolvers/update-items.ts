import type { GiftMessage } from '../../../contracts/internal/cart.ts'
import type { Wanted } from '../../../contracts/internal/catalog.ts'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { decodeUid } from '../../kit/uid.ts'
import { additionsOf, partsOf, stocksOf } from '../add-to-cart.ts'
import { type Addition, lineOf, notForSale } from '../domain/add-lines.ts'
import { type CartLine, wantedOf } from '../domain/cart.ts'
import { type Change, changeLines } from '../domain/change-lines.ts'
import type { Refusal } from '../domain/refusal.ts'
import { buyerOf, type CartParts, priced, scopeOf } from './cart-scope.ts'
import { type CustomizableInput, enteredOptionsOf, type ItemId, itemsOf, lineIdOf } from './item-input.ts'

type UpdateInput = ItemId & {
  quantity?: number | null
  customizable_options?: (CustomizableInput | null)[] | null
  gift_message?: GiftMessage | null
}
type Update = { lineId: number; quantity: number | null; options: Wanted['enteredOptions']; gift: GiftMessage | null }

/** Magento's columns for who gives and who gets; the message is a text, but a card is no book. */
const longestName = 255
const longestMessage = 5000

/** Quantities, options and gift messages of lines. What cannot be is told in `errors`, as Magento does since 2.4.7. */
export function updateItems(parts: CartParts): TypeResolvers {
  const { carts, neighbours, now } = parts
  return {
    updateCartItems: async (
      _: unknown,
      { input }: { input: { cart_id: string; cart_items: (UpdateInput | null)[] } | null },
      context: RequestContext,
    ) => {
      if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing.')
      const read = itemsOf('cart_items', input.cart_items, '.').map(updateOf)
      const updates = read.filter((update) => 'lineId' in update)
      const malformed = read.filter((update) => 'code' in update)
      const giftMessages = neighbours.configuration().checkout.giftMessages.items
      const { cart, answer } = await carts.change(input.cart_id, buyerOf(context), async (before) => {
        const asked = updates.filter((update) => asksCatalog(update))
        const lineOfUpdate = ({ lineId }: Update) => before.lines.find(({ id }) => id === lineId)
        const wanted = asked.map((update) => wantedAnew(lineOfUpdate(update), update))
        const known = asked.filter((_update, index) => wanted[index] !== null)
        const additions = await additionsOf(
          neighbours,
          scopeOf(context),
          wanted.filter((one) => one !== null),
        )
        const changes = updates.map((update) =>
          changeOf(update, lineOfUpdate(update), additions[known.indexOf(update)], { now: now(), giftMessages }),
        )
        const held = before.lines.flatMap((line) => line.parts.map(({ sku }) => sku))
        const stocks = await stocksOf(neighbours, [...held, ...partsOf(additions)])
        const { lines, refusals } = changeLines(before.lines, changes, stocks, now())
        return { cart: lines === before.lines ? before : { ...before, lines }, answer: refusals }
      })
      const errors = [...malformed, ...answer].map(({ code, message }) => ({ code, message }))
      return { cart: await priced(parts, cart, context), errors }
    },
  }
}

function updateOf({ quantity, customizable_options, gift_message, ...item }: UpdateInput): Update | Refusal {
  const lineId = lineIdOf(item)
  if (lineId === null) return missing('cart_item_id')
  const options = enteredOptionsOf(customizable_options)
  if (options.length === 0 && quantity == null) return missing('quantity')
  const gift = gift_message ?? null
  if (gift && (gift.from.length > longestName || gift.to.length > longestName || gift.message.length > longestMessage))
    return { code: 'INVALID_PARAMETER_VALUE', message: 'Gift Message can not be updated.' }
  return { lineId, quantity: quantity ?? null, options, gift }
}

const missing = (name: string): Refusal => ({
  code: 'REQUIRED_PARAMETER_MISSING',
  message: `Required parameter "${name}" for "cart_items" is missing.`,
})

/** Other options make another product of it, and only the catalog knows which products may carry a message. */
const asksCatalog = ({ options, gift }: Update) => options.length > 0 || gift !== null

/** What to ask the catalog for when the options of a line change: all that were filled in before give way, as in Magento. */
function wantedAnew(line: CartLine | undefined, { options }: Update): Wanted | null {
  if (!line) return null
  const wanted = wantedOf(line)
  if (options.length === 0) return wanted
  const stays = (uid: string) => !decodeUid(uid).startsWith('custom-option/')
  return {
    ...wanted,
    selectedOptions: wanted.selectedOptions.filter(stays),
    enteredOptions: [...wanted.enteredOptions.filter(({ uid }) => stays(uid)), ...options],
  }
}

function changeOf(
  { lineId, quantity, options, gift }: Update,
  line: CartLine | undefined,
  addition: Addition | undefined,
  { now, giftMessages }: { now: number; giftMessages: boolean },
): Change {
  const change = { lineId, quantity: quantity ?? line?.quantity ?? 0 }
  if (!addition) return change
  const { wanted, found } = addition
  if ('reason' in found) return options.length > 0 ? { ...change, refusal: notForSale(found) } : change
  return {
    ...change,
    chosen: options.length > 0 ? lineOf(wanted, found, now) : undefined,
    // A message for what may carry none is passed over in silence, as Magento does.
    giftMessage: gift && giftMessages && found.giftMessageAllowed ? written(gift) : undefined,
  }
}

/** A message without a word takes the one that was there away. */
const written = (gift: GiftMessage): GiftMessage | null => (gift.from || gift.to || gift.message ? gift : null)
