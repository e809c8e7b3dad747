import type { CatalogueTax, Destination } from '../../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { percentText } from './decimal.ts'
import { combinedPercent, taxGroups } from './tax-rate.ts'

/**
 * The taxes that catalogue prices are shown with: at the default destination (Magento's tax/defaults), for a class of
 * customers. With cross-border trade, prices with tax stay what they are, so what is inside is what is due.
 */
export function catalogueTaxes(
  tax: StoreConfiguration['tax'],
  defaultCountry: string,
  asked: { customerTaxClass: string | null; taxClasses: string[] },
): CatalogueTax[] {
  const country: Destination = { country: defaultCountry, region: null, postcode: null }
  const home: Destination = tax.origin ?? country
  const destination = tax.basedOn === 'origin' ? home : (tax.defaults ?? country)
  const percentAt = (place: Destination, customers: string, taxClass: string) =>
    percentText(combinedPercent(taxGroups(tax, place, customers, { taxClass })))
  return asked.taxClasses.map((taxClass) => {
    const percent = percentAt(destination, asked.customerTaxClass ?? tax.defaultCustomerClass, taxClass)
    const included = tax.crossBorderTrade ? percent : percentAt(home, tax.defaultCustomerClass, taxClass)
    return { taxClass, percent, includedPercent: included }
  })
}
