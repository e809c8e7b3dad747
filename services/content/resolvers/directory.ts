import { regionsOf } from '../../../contracts/regions.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { countryName } from '../domain/countries.ts'
import { currencyAnswer } from '../domain/currency.ts'

/** Countries, their regions, and the currencies of a store view. */
export const directory = {
  countries(_parent: unknown, _args: unknown, context: RequestContext) {
    context.tags.add('store')
    return context.configuration.allowedCountries.flatMap((id) => country(id, context) ?? [])
  },

  country(_parent: unknown, { id }: { id?: string | null }, context: RequestContext) {
    if (!id) throw inputError('Country "id" value should be specified')
    context.tags.add('store')
    const found = context.configuration.allowedCountries.includes(id) ? country(id, context) : null
    if (!found) throw noSuchEntity("The country isn't available.")
    return found
  },

  currency(_parent: unknown, _args: unknown, { configuration, store, tags }: RequestContext) {
    tags.add('store')
    return currencyAnswer(configuration, store)
  },
}

function country(id: string, { store }: RequestContext) {
  const name = countryName(id, store.locale)
  if (!name) return null
  const regions = regionsOf(id)
  return {
    id,
    two_letter_abbreviation: id,
    three_letter_abbreviation: name.alpha3,
    full_name_english: name.english,
    full_name_locale: name.local,
    available_regions: regions.length > 0 ? regions : null,
  }
}
