import type { Wanted } from '../../../contracts/internal/catalog.ts'
import { inputError } from '../../kit/errors.ts'
import { decodeNumericUid, decodeUid, encodeUid } from '../../kit/uid.ts'

/** Magento's CartItemInput. */
export type ItemInput = {
  sku: string
  parent_sku?: string | null
  quantity: number
  selected_options?: (string | null)[] | null
  entered_options?: ({ uid: string; value: string } | null)[] | null
}

/** Magento's CustomizableOptionInput: an option by its number or its uid. */
export type CustomizableInput = { id?: number | null; uid?: string | null; value_string: string }

export type ItemId = { cart_item_uid?: string | null; cart_item_id?: number | null }

/** One request adds or changes at most this many lines: a bigger order form sends several. */
const mostItems = 100

/**
 * The items of a list, without the nulls that the schema allows. Refused when there are none, in Magento's words, some of
 * which end with a full `stop`, or too many at a time.
 */
export function itemsOf<Item>(name: string, items: readonly (Item | null)[] | null | undefined, stop = ''): Item[] {
  const given = (items ?? []).filter((item) => item !== null)
  if (given.length === 0) throw inputError(`Required parameter "${name}" is missing${stop}`)
  if (given.length > mostItems) throw inputError(`Send at most ${mostItems} items in one request.`)
  return given
}

/** What to ask the catalog for. */
export function wantedOf({ sku, parent_sku, quantity, selected_options, entered_options }: ItemInput): Wanted {
  return {
    sku,
    parentSku: parent_sku ?? undefined,
    selectedOptions: (selected_options ?? []).filter((uid) => uid !== null).filter(isUid),
    enteredOptions: (entered_options ?? []).filter((option) => option !== null).filter(({ uid }) => isUid(uid)),
    quantity,
  }
}

/**
 * Filled-in options as the catalog takes them; of an option that is chosen, the value is the number of the choice.
 * Several of them stand in brackets: `[1,2]`.
 */
export function enteredOptionsOf(options: readonly (CustomizableInput | null)[] | null | undefined) {
  return (
    (options ?? [])
      .filter((option) => option !== null)
      // No option has such a number: Magento passes it over.
      .filter(({ id }) => id == null || id > 0)
      .map((option) => ({
        uid: customizableUid(option),
        value: /^\[[\d,\s]*\]$/.test(option.value_string) ? option.value_string.slice(1, -1) : option.value_string,
      }))
  )
}

function customizableUid({ id, uid }: CustomizableInput): string {
  if (id != null && uid != null) throw inputError("`id` and `uid` can't be used at the same time.")
  if (uid != null) return decodeUid(uid) && uid
  if (id != null) return encodeUid(`custom-option/${id}`)
  throw inputError('Required parameter "uid" for "customizable_options" is missing.')
}

/** The number of the line that is meant, or null when none is named. */
export function lineIdOf({ cart_item_uid, cart_item_id }: ItemId): number | null {
  if (cart_item_uid != null && cart_item_id != null)
    throw inputError("`cart_item_id` and `cart_item_uid` can't be used at the same time.")
  return cart_item_uid != null ? decodeNumericUid(cart_item_uid) : (cart_item_id ?? null)
}

/** A chosen option that no uid could name is no choice: the line is refused for what it then lacks, the others go in. */
function isUid(uid: string): boolean {
  try {
    decodeUid(uid)
    return true
  } catch {
    return false
  }
}
