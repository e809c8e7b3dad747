import { hasTotal, offlineMethod } from '../domain/offline-method.ts'

/** Offered exactly when there is nothing to pay; needs no setting, as Magento's "No Payment Information Required". */
export const free = offlineMethod({
  code: 'free',
  texts: (_settings, bill) =>
    hasTotal(bill) ? null : { title: 'No Payment Information Required', instructions: null },
})
