import type { GraphQLResolveInfo } from 'graphql'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { toMajor } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'
import { currencyRules } from '../currency-rules.ts'
import { emptyBundlePrice } from '../domain/bundle-price.ts'
import { decimalIn } from '../domain/decimal.ts'
import { bundleOptionPath, bundleSelectionPath } from '../domain/option-path.ts'
import { priceTerms } from '../price-terms.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { type Bundle, type BundleOption, type BundleSelection, titleIn } from '../store/part-store.ts'
import { type ProductNode, variantNode } from './nodes.ts'

type ReadsOf = (context: RequestContext) => Reads
type Item = { product: ProductNode; bundle: Bundle; option: BundleOption }

/** The fields of a bundle alone, and of what it is filled with. `priceRange` is that of any product. */
export function bundleResolvers(
  { now }: CatalogParts,
  readsOf: ReadsOf,
  priceRange: TypeResolvers[string],
): { BundleProduct: TypeResolvers; BundleItem: TypeResolvers; BundleItemOption: TypeResolvers } {
  const bundleOf = (product: ProductNode, context: RequestContext) => readsOf(context).bundle.load(product.id)
  const is = (key: 'priceType' | 'skuType' | 'weightType') => {
    return async (product: ProductNode, _args: unknown, context: RequestContext) =>
      (await bundleOf(product, context))?.[key] === 'dynamic'
  }
  const BundleProduct = {
    dynamic_price: is('priceType'),
    dynamic_sku: is('skuType'),
    dynamic_weight: is('weightType'),
    price_view: async (product: ProductNode, _args: unknown, context: RequestContext) =>
      (await bundleOf(product, context))?.priceView === 'as-low-as' ? 'AS_LOW_AS' : 'PRICE_RANGE',
    ship_bundle_items: async (product: ProductNode, _args: unknown, context: RequestContext) =>
      (await bundleOf(product, context))?.shipment === 'separately' ? 'SEPARATELY' : 'TOGETHER',
    price_details: async (product: ProductNode, _args: unknown, context: RequestContext) => {
      const basis = await readsOf(context).priceBasis.load(product)
      if (basis.kind !== 'bundle') return null
      const { regularMinor, finalMinor } = emptyBundlePrice(basis.bundle, priceTerms(context, now))
      return {
        main_price: toMajor(regularMinor, context.currency),
        main_final_price: toMajor(finalMinor, context.currency),
        discount_percentage: regularMinor === 0 ? 0 : Math.round((1 - finalMinor / regularMinor) * 10_000) / 100,
      }
    },
    items: async (product: ProductNode, _args: unknown, context: RequestContext) => {
      const bundle = await bundleOf(product, context)
      return (bundle?.options ?? []).map((option): Item => ({ product, bundle: bundle as Bundle, option }))
    },
  }
  const BundleItem = {
    uid: ({ option }: Item) => encodeUid(bundleOptionPath(option.id)),
    option_id: ({ option }: Item) => option.id,
    title: ({ option }: Item, _args: unknown, { store }: RequestContext) => titleIn(option, store.code),
    type: ({ option }: Item) => option.type,
    required: ({ option }: Item) => option.required,
    position: ({ option }: Item) => option.position,
    sku: ({ product }: Item) => product.sku,
    // Magento answers the range of the whole bundle here, not that of the option.
    price_range: ({ product }: Item, args: never, context: RequestContext, info: GraphQLResolveInfo) =>
      priceRange?.(product as never, args, context, info),
    options: ({ bundle, option }: Item) => option.selections.map((selection) => ({ bundle, option, selection })),
  }
  return {
    BundleProduct: BundleProduct as TypeResolvers,
    BundleItem: BundleItem as TypeResolvers,
    BundleItemOption: selectionFields(readsOf) as TypeResolvers,
  }
}

type Choice = { bundle: Bundle; option: BundleOption; selection: BundleSelection }

function selectionFields(readsOf: ReadsOf) {
  return {
    uid: ({ option, selection }: Choice) => encodeUid(bundleSelectionPath(option.id, selection.id, selection.quantity)),
    id: ({ selection }: Choice) => selection.id,
    label: async ({ selection }: Choice, _args: unknown, context: RequestContext) =>
      (await readsOf(context).shortText.load(selection.childId)).name,
    qty: ({ selection }: Choice) => selection.quantity,
    quantity: ({ selection }: Choice) => selection.quantity,
    position: ({ selection }: Choice) => selection.position,
    is_default: ({ selection }: Choice) => selection.isDefault,
    can_change_quantity: ({ selection }: Choice) => selection.canChangeQuantity,
    price_type: ({ selection }: Choice) => (selection.priceType === 'percent' ? 'PERCENT' : 'FIXED'),
    // What it adds to a fixed bundle; in a dynamic one it costs what its product costs.
    price: ({ bundle, selection }: Choice, _args: unknown, context: RequestContext) => {
      if (bundle.priceType === 'dynamic') return 0
      return addedPrice(selection, context)
    },
    product: async ({ selection }: Choice, _args: unknown, context: RequestContext) => {
      const product = await readsOf(context).product.load(selection.childId)
      return product ? variantNode(product) : null
    },
  }
}

/** A price that is added: an amount in the request's currency, or percent as they are. */
export function addedPrice(
  { price, priceType }: { price: string; priceType: 'fixed' | 'percent' },
  { configuration, currency }: RequestContext,
): number {
  if (priceType === 'percent') return Number(price)
  return toMajor(decimalIn(currency, price, currencyRules(configuration)), currency)
}
