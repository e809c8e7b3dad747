import { basename, resolve } from 'node:path'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import type { TableRate, TaxRate } from './rate-files.ts'

/** "luma" or "my-shop-2026" as the title of a shop. */
function titleOf(folder: string): string {
  const words = basename(resolve(folder))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || 'My shop'
}

const locales: Record<string, string> = {
  da: 'da_DK',
  de: 'de_DE',
  en: 'en_US',
  es: 'es_ES',
  fi: 'fi_FI',
  fr: 'fr_FR',
  it: 'it_IT',
  nl: 'nl_NL',
  no: 'nb_NO',
  pl: 'pl_PL',
  pt: 'pt_PT',
  sv: 'sv_SE',
}

function viewsOf(codes: readonly string[]): StoreConfigurationInput['views'] {
  const currency = { displayCurrency: 'USD', allowedCurrencies: ['USD'] }
  const others = codes.filter((code) => code !== 'default' && /^[a-z][a-z0-9_]{0,31}$/.test(code))
  return [
    { code: 'default', name: 'Default Store View', locale: 'en_US', isDefault: true, ...currency },
    ...others.map((code, index) => ({
      code,
      name: code.toUpperCase(),
      locale: locales[code.slice(0, 2)] ?? 'en_US',
      sortOrder: index + 1,
      ...currency,
    })),
  ]
}

/**
 * A configuration for an installation that has none: what a fresh Magento would sell with, in US dollars, with the tax
 * rates, table rates and store views that the files name. Named after the folder unless a title is given.
 */
export function firstConfiguration(source: {
  folder: string
  title: string | undefined
  storeViews: readonly string[]
  taxRates: TaxRate[]
  tableRates: TableRate[]
}): StoreConfigurationInput {
  const title = source.title ?? titleOf(source.folder)
  const { tableRates, taxRates } = source
  return {
    groupName: 'Main Website Store',
    baseCurrency: 'USD',
    views: viewsOf(source.storeViews),
    title,
    welcome: `Welcome to ${title}`,
    defaultCountry: 'US',
    allowedCountries: ['US'],
    catalog: { facets: { priceRanges: 'even' } },
    tax: { rates: taxRates },
    shipping: {
      flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5', per: 'item' },
      ...(tableRates.length > 0 ? { tablerate: { title: 'Best Way', name: 'Table Rate', rows: tableRates } } : {}),
    },
    payment: { checkmo: { title: 'Check / Money order' } },
    mail: { fromName: title, fromAddress: 'sales@example.com' },
  }
}
