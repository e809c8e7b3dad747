import type { RequestContext } from '../../kit/module.ts'
import { moneyOf, toMajor } from '../../kit/money.ts'
import { priceRangeOf } from '../domain/composed-price.ts'
import { shareOf } from '../domain/decimal.ts'
import { isReduced, type PriceMaterial, type PriceTerms, priceIn, type Tier, tiersFor } from '../domain/price.ts'
import { priceTerms } from '../price-terms.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import type { ProductNode } from './nodes.ts'
import { discount, displayFor, legacyPrice, priceRange } from './price-shown.ts'

type Field = (product: ProductNode, args: never, context: RequestContext) => unknown
type ReadsOf = (context: RequestContext) => Reads

/** Magento's id of "all groups" in tier prices. */
const allGroups = '32000'
/** Products without a price of their own: what they cost is the price of others. */
const composed = new Set(['configurable', 'grouped'])

/** What a product costs, in every shape Magento tells it in, for whoever asks. */
export function priceFields(parts: CatalogParts, readsOf: ReadsOf): Record<string, Field> {
  const termsOf = (context: RequestContext) => priceTerms(context, parts.now)
  const displayOf = async (product: ProductNode, context: RequestContext) =>
    displayFor(context, await parts.taxes(context, product.taxClass))
  const rangeOf = async (product: ProductNode, context: RequestContext) =>
    priceRangeOf(await readsOf(context).priceBasis.load(product), termsOf(context))
  // Read with what the range is found from, so that a list that asks for both reads once.
  const own = async (product: ProductNode, context: RequestContext): Promise<PriceMaterial> => {
    const basis = await readsOf(context).priceBasis.load(product)
    if (basis.kind === 'bundle') return basis.bundle.own
    const [source] = basis.kind === 'group' || composed.has(product.type) ? [] : basis.sources
    return source ?? unpriced
  }

  return {
    price_range: async (product, _args, context) =>
      priceRange(await rangeOf(product, context), await displayOf(product, context)),
    price: async (product, _args, context) => {
      const display = await displayOf(product, context)
      const { minimum, maximum } = await rangeOf(product, context)
      return {
        regularPrice: legacyPrice(minimum.regularMinor, display),
        minimalPrice: legacyPrice(minimum.finalMinor, display),
        maximalPrice: legacyPrice(maximum.finalMinor, display),
      }
    },
    price_tiers: async (product, _args, context) => {
      if (composed.has(product.type)) return []
      const { currency, shown } = await displayOf(product, context)
      return tierSteps(await own(product, context), termsOf(context)).map((step) => ({
        quantity: step.quantity,
        final_price: moneyOf(shown(step.priceMinor), currency),
        discount: {
          ...discount({ regularMinor: shown(step.regularMinor), finalMinor: shown(step.priceMinor) }, currency),
          ...(step.percent === null ? {} : { percent_off: Number(step.percent) }),
        },
      }))
    },
    tier_prices: async (product, _args, context) => {
      if (composed.has(product.type)) return []
      const terms = termsOf(context)
      return tierSteps(await own(product, context), terms).map(({ groupId, quantity, priceMinor, percent }) => ({
        customer_group_id: groupId === null ? allGroups : String(groupId),
        qty: quantity,
        value: toMajor(priceMinor, terms.currency),
        percentage_value: percent === null ? null : Number(percent),
        website_id: 0,
      }))
    },
    tier_price: async (product, _args, context) => {
      const terms = termsOf(context)
      const [first] = composed.has(product.type) ? [] : tiersFor(await own(product, context), terms)
      return first ? toMajor(first.priceMinor, terms.currency) : null
    },
    special_price: async (product, _args, context) => {
      const terms = termsOf(context)
      const { rows, special } = await own(product, context)
      const price = isReduced(special, terms.today) ? priceIn(terms.currency, rows, terms.rules) : null
      if (!price) return null
      // A bundle is reduced to a share of its price.
      const share = product.type === 'bundle' ? (await readsOf(context).bundle.load(product.id))?.specialPercent : null
      const specialMinor = share ? shareOf(price.priceMinor, share) : price.specialMinor
      return specialMinor === null ? null : toMajor(specialMinor, terms.currency)
    },
    special_from_date: ({ special }) => special.from && `${special.from} 00:00:00`,
    special_to_date: ({ special }) => special.to && `${special.to} 00:00:00`,
  }
}

const unpriced: PriceMaterial = { rows: [], special: { from: null, to: null }, tiers: [], rulePrices: [] }

type TierStep = Pick<Tier, 'groupId' | 'quantity' | 'percent'> & { priceMinor: number; regularMinor: number }

/** The tiers of a group with what they come to; of several for one quantity the lowest. */
function tierSteps(material: PriceMaterial, terms: PriceTerms): TierStep[] {
  const regularMinor = priceIn(terms.currency, material.rows, terms.rules)?.priceMinor
  const steps = material.tiers
    .filter(({ groupId }) => groupId === null || groupId === terms.groupId)
    .flatMap((tier): TierStep[] => {
      const { groupId, quantity, percent } = tier
      // A dynamic bundle has no price that a percentage could be shown of.
      if (regularMinor === undefined) return [{ groupId, quantity, percent, priceMinor: 0, regularMinor: 0 }]
      const [step] = tiersFor({ ...material, tiers: [tier] }, terms)
      return step ? [{ groupId, quantity, percent, priceMinor: step.priceMinor, regularMinor }] : []
    })
    .sort((a, b) => a.quantity - b.quantity || a.priceMinor - b.priceMinor)
  return steps.filter(({ quantity }, i) => steps[i - 1]?.quantity !== quantity)
}
