import { hasTotal, offlineMethod } from '../domain/offline-method.ts'

/** The buyer's own order number is what the merchant invoices against, so the method is nothing without it. */
export const purchaseorder = offlineMethod({
  code: 'purchaseorder',
  texts: ({ purchaseorder: settings }, bill) =>
    settings && hasTotal(bill) ? { title: settings.title, instructions: null } : null,
  refusal({ purchaseOrderNumber }) {
    const number = purchaseOrderNumber?.trim() ?? ''
    if (!number) return 'Purchase order number is a required field.'
    return number.length > 64 ? 'Purchase order number is too long: use at most 64 characters.' : null
  },
})
