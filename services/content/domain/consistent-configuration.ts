import type { StoreConfiguration } from '../../../contracts/stores.ts'

/**
 * What a configuration contradicts itself in, one sentence each, saying how to mend it; empty when it holds. The shape of
 * single values is checked by the contract.
 */
export function contradictions({ views, baseCurrency, rates, allowedCountries, defaultCountry }: StoreConfiguration) {
  const found: string[] = []
  const codes = views.map(({ code }) => code)
  for (const code of new Set(codes.filter((code, index) => codes.indexOf(code) !== index))) {
    found.push(`The store view code "${code}" is used twice: give each view its own.`)
  }
  if (views.filter(({ isDefault }) => isDefault).length > 1) {
    found.push('More than one store view is the default: leave isDefault on one of them.')
  }
  for (const { code, displayCurrency, allowedCurrencies } of views) {
    if (!allowedCurrencies.includes(displayCurrency)) {
      found.push(`Store view "${code}" shows ${displayCurrency} and does not allow it: add it to allowedCurrencies.`)
    }
    for (const currency of allowedCurrencies) {
      if (currency !== baseCurrency && !rates[currency]) {
        found.push(`Store view "${code}" allows ${currency}, which has no rate: add rates.${currency}.`)
      }
    }
  }
  if (!allowedCountries.includes(defaultCountry)) {
    found.push(`The default country ${defaultCountry} is not among allowedCountries: add it.`)
  }
  return found
}
