import DataLoader from 'dataloader'
import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { TaxApi } from '../../contracts/internal/shipping.ts'
import type { RequestContext } from '../kit/module.ts'
import type { PriceTax } from './domain/price-tax.ts'

/** Who tells what prices are taxed with; a shop without them shows prices as they are entered. */
export type TaxNeighbours = {
  tax?: Pick<TaxApi, 'catalogueTaxes'>
  customerGroups?: CustomerApi['groups']
}

const untaxed: PriceTax = { percent: '0', includedPercent: '0' }

/** What a product of a tax class is taxed with for whoever asks; each request asks its neighbours once. */
export function priceTaxes({ tax, customerGroups }: TaxNeighbours) {
  const loaders = new WeakMap<RequestContext, DataLoader<string, PriceTax>>()
  return (context: RequestContext, taxClass: string): Promise<PriceTax> => {
    const { rates, catalogDisplay, pricesIncludeTax } = context.configuration.tax
    // Prices that are shown as they were entered ask for nothing.
    const asEntered = catalogDisplay === 1 && !pricesIncludeTax
    if (!tax || asEntered || rates.length === 0) return Promise.resolve(untaxed)
    let loader = loaders.get(context)
    if (!loader) {
      loader = new DataLoader<string, PriceTax>(async (taxClasses) => {
        const isByCustomer = rates.some(({ customerClasses }) => customerClasses.length > 0)
        const groups = isByCustomer ? ((await customerGroups?.()) ?? []) : []
        const customerTaxClass = groups.find(({ id }) => id === context.customerGroupId)?.taxClass ?? null
        const taxes = await tax.catalogueTaxes({ customerTaxClass, taxClasses: [...taxClasses] })
        return taxClasses.map((_taxClass, i) => taxes[i] ?? untaxed)
      })
      loaders.set(context, loader)
    }
    return loader.load(taxClass)
  }
}

export type PriceTaxes = ReturnType<typeof priceTaxes>
