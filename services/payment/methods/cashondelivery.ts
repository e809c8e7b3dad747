import { hasTotal, offlineMethod } from '../domain/offline-method.ts'

export const cashondelivery = offlineMethod({
  code: 'cashondelivery',
  texts: ({ cashondelivery: settings }, bill) =>
    settings && hasTotal(bill) ? { title: settings.title, instructions: settings.instructions || null } : null,
})
