import type { GraphQLError } from 'graphql'
import type { Wanted } from '../../../contracts/internal/catalog.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { prepare, withAdditions } from '../add-to-cart.ts'
import type { Addition } from '../domain/add-lines.ts'
import { productNotFound, type Refusal } from '../domain/refusal.ts'
import { buyerOf, type CartParts, priced, scopeOf } from './cart-scope.ts'
import { type CustomizableInput, enteredOptionsOf, type ItemInput, itemsOf, wantedOf } from './item-input.ts'

type TypedInput = {
  data: ItemInput
  customizable_options?: (CustomizableInput | null)[] | null
  parent_sku?: string | null
  bundle_options?: ({ id: number; quantity: number; value: (string | null)[] } | null)[] | null
  downloadable_product_links?: ({ link_id: number } | null)[] | null
}
type Args = { input: { cart_id: string; cart_items: (TypedInput | null)[] } | null }

/** Magento's older mutations, one per type of product. All go in, or the first that cannot is the error. */
export function addTypedProducts(parts: CartParts): TypeResolvers {
  const add = async (_: unknown, { input }: Args, context: RequestContext) => {
    if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing')
    const wanted = itemsOf('cart_items', input.cart_items).map(wantedOfTyped)
    await parts.carts.find(input.cart_id, buyerOf(context))
    const prepared = await prepare(parts.neighbours, scopeOf(context), wanted)
    const { cart } = await parts.carts.change(input.cart_id, buyerOf(context), async (before) => {
      const { cart: after, refusals } = withAdditions(before, prepared, parts.now())
      const [refusal] = refusals
      const addition = refusal && prepared.additions[refusal.index]
      if (addition) throw errorFor(refusal, addition)
      return { cart: after, answer: null }
    })
    return { cart: await priced(parts, cart, context) }
  }
  return {
    addSimpleProductsToCart: add,
    addVirtualProductsToCart: add,
    addConfigurableProductsToCart: add,
    addBundleProductsToCart: add,
    addDownloadableProductsToCart: add,
  }
}

/** The choices of every type in the one form that the catalog takes. */
function wantedOfTyped(input: TypedInput): Wanted {
  const { data, parent_sku, customizable_options, bundle_options, downloadable_product_links } = input
  if (!data.sku) throw inputError('Missed "sku" in cart item data')
  if (!(data.quantity > 0)) throw inputError('Please enter a number greater than 0 in this field.')
  const wanted = wantedOf({ ...data, parent_sku: parent_sku ?? data.parent_sku ?? null })
  const selections = (bundle_options ?? []).flatMap((option) =>
    option === null ? [] : option.value.map((value) => encodeUid(`bundle/${option.id}/${value}/${option.quantity}`)),
  )
  const links = (downloadable_product_links ?? []).flatMap((link) =>
    link === null ? [] : encodeUid(`downloadable/${link.link_id}`),
  )
  return {
    ...wanted,
    selectedOptions: [...wanted.selectedOptions, ...selections, ...links],
    enteredOptions: [...wanted.enteredOptions, ...enteredOptionsOf(customizable_options)],
  }
}

/** A refusal as these mutations tell it: as the error of the request. */
function errorFor({ code, message }: Refusal, { wanted, found }: Addition): GraphQLError {
  const { sku, parentSku } = wanted
  const asked = parentSku ?? sku
  const notAdded = (why: string) =>
    inputError(`Could not add the product with SKU ${asked} to the shopping cart: ${why}`)
  if ('reason' in found) {
    if (found.reason === 'no-such-product') return noSuchEntity(productNotFound(asked).message)
    if (found.reason === 'no-such-combination' && parentSku) return notAdded('Could not find specified product.')
    if (found.reason !== 'disabled') return inputError(message)
  }
  if (code === 'PRODUCT_NOT_FOUND') return notAdded('Product that you are trying to add is not available.')
  return notAdded(message)
}
