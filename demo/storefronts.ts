import { demoConfiguration } from './configuration.ts'

const inCurrencies = (amount: string | undefined) => ({
  USD: Number(amount),
  ...Object.fromEntries(
    Object.entries(demoConfiguration.rates ?? {}).map(([currency, rate]) => [
      currency,
      Math.round(Number(amount) * Number(rate) * 100) / 100,
    ]),
  ),
})

/** What the page about shipping says, as product pages need it; in other currencies the same, converted. */
const delivery = {
  days: [3, 5],
  cutoff: '14:00',
  timezone: 'America/Los_Angeles',
  cost: inCurrencies(demoConfiguration.shipping?.flatrate?.price),
  freeFrom: inCurrencies(demoConfiguration.shipping?.freeshipping?.minimumSubtotal),
}

/**
 * The demo shop's storefronts as the shop wants them told (STOREFRONTS): one for each store view, the default one at the
 * root and the others in a folder named by their code.
 */
export const demoStorefronts = demoConfiguration.views.map(
  ({ code, locale, isDefault, displayCurrency, allowedCurrencies }) => ({
    code,
    store: code,
    locale: locale.replace('_', '-'),
    path: isDefault ? '' : `/${code}`,
    currencies: [displayCurrency, ...allowedCurrencies.filter((currency) => currency !== displayCurrency)],
    delivery,
  }),
)
