import { demoConfiguration } from './configuration.ts'

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
  }),
)
