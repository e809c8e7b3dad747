import type { RequestContext } from '../kit/module.ts'
import { currencyRules } from './currency-rules.ts'
import { dayIn } from './day.ts'
import type { PriceTerms } from './domain/price.ts'

/** For whom and when a request's prices are: its currency and customer group, today or on the day it previews. */
export function priceTerms(
  { configuration, currency, customerGroupId, store, previewAt }: RequestContext,
  now: () => Date,
): PriceTerms {
  const moment = previewAt === null ? now() : new Date(previewAt * 1000)
  return {
    currency,
    rules: currencyRules(configuration),
    groupId: customerGroupId,
    quantity: 1,
    today: dayIn(store.timezone, moment),
  }
}
