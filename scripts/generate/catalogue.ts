import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { productAt, reviewsOf } from './product.ts'
import { attributes, categories } from './structure.ts'

/** The shop that a generated catalogue is sold in: one store view, two currencies, a tax, two ways to ship. */
export const generatedConfiguration: StoreConfigurationInput = {
  groupName: 'Generated',
  title: 'A generated shop',
  baseCurrency: 'USD',
  rates: { EUR: '0.92' },
  views: [
    {
      code: 'default',
      name: 'English',
      locale: 'en_US',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD', 'EUR'],
      isDefault: true,
    },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US', 'NL'],
  tax: { rates: [{ code: 'US-CA', country: 'US', region: 'CA', percent: '8.25' }] },
  shipping: { flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'order' } },
  payment: { checkmo: { title: 'Check / Money order' } },
  mail: { fromName: 'A generated shop', fromAddress: 'shop@example.com' },
}

/** A catalogue of so many products in pieces: what they refer to first, then products by the batch with their reviews. */
export function* generatedCatalogue(products: number, batch: number): Generator<CatalogueInput> {
  const tree = categories()
  yield { attributes: attributes(), categories: tree }
  const shelves = tree.map(({ path }) => path).filter((path) => path.split('/').length === 3)
  for (let start = 0; start < products; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, products - start) }, (_, n) => start + n)
    yield { products: numbers.map((n) => productAt(n, shelves)), reviews: numbers.flatMap(reviewsOf) }
  }
}
