import type { Product } from '../../../contracts/catalogue.ts'
import type { Tier } from './price.ts'

type Amounts = { toMinor(amount: string, currency: string): number; baseCurrency: string; websiteCode: string }

/** A product's tier prices with amounts in minor units; those of other websites are left out. */
export function preparedTiers(
  { tierPrices }: Pick<Product, 'tierPrices'>,
  { toMinor, baseCurrency, websiteCode }: Amounts,
): Tier[] {
  const here = tierPrices.filter(({ website }) => !website || website === websiteCode)
  return here.map(({ customerGroup, quantity, price, prices, percent }) => ({
    groupId: customerGroup === 'all' ? null : customerGroup,
    quantity,
    percent: percent ?? null,
    amounts: Object.fromEntries(
      Object.entries({ ...prices, ...(price === undefined ? {} : { [baseCurrency]: price }) }).map(
        ([currency, amount]) => [currency, toMinor(amount, currency)],
      ),
    ),
  }))
}
