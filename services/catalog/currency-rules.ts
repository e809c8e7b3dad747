import type { StoreConfiguration } from '../../contracts/stores.ts'
import { currencyDigits } from '../kit/money.ts'
import type { CurrencyRules } from './domain/price.ts'

/** The currencies of an installation, as prices are computed by. */
export function currencyRules({ baseCurrency, rates }: StoreConfiguration): CurrencyRules {
  return { base: baseCurrency, rates, digitsOf: currencyDigits }
}
