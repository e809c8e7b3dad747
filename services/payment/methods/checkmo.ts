import { hasTotal, offlineMethod } from '../domain/offline-method.ts'

/** Check / money order: whom to pay and where to send it stand in the settings. */
export const checkmo = offlineMethod({
  code: 'checkmo',
  texts({ checkmo: settings }, bill) {
    if (!settings || !hasTotal(bill)) return null
    const { title, payableTo, sendTo } = settings
    const lines = [payableTo && `Make check payable to: ${payableTo}`, sendTo && `Send check to: ${sendTo}`]
    return { title, instructions: lines.filter(Boolean).join('\n') || null }
  },
})
