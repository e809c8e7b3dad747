import { hasTotal, offlineMethod } from '../domain/offline-method.ts'

export const banktransfer = offlineMethod({
  code: 'banktransfer',
  texts: ({ banktransfer: settings }, bill) =>
    settings && hasTotal(bill) ? { title: settings.title, instructions: settings.instructions || null } : null,
})
