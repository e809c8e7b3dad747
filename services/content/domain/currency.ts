import type { StoreConfiguration, StoreView } from '../../../contracts/stores.ts'

/** "$" for USD: as the locale writes it. */
function symbolOf(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale.replace('_', '-'), { style: 'currency', currency }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}

/** Magento's Currency: what may be chosen, and what one unit of the base currency is worth in each. */
export function currencyAnswer({ baseCurrency, rates }: StoreConfiguration, view: StoreView) {
  const display = view.displayCurrency
  const symbol = symbolOf(display, view.locale)
  return {
    available_currency_codes: view.allowedCurrencies,
    base_currency_code: baseCurrency,
    base_currency_symbol: symbolOf(baseCurrency, view.locale),
    default_display_currecy_code: display,
    default_display_currecy_symbol: symbol,
    default_display_currency_code: display,
    default_display_currency_symbol: symbol,
    exchange_rates: view.allowedCurrencies.map((currency) => ({
      currency_to: currency,
      rate: currency === baseCurrency ? 1 : Number(rates[currency] ?? 1),
    })),
  }
}
