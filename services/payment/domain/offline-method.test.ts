import { expect, it } from 'vitest'
import { hasTotal, offlineMethod } from './offline-method.ts'

const method = offlineMethod({
  code: 'barter',
  texts: (_settings, bill) => (hasTotal(bill) ? { title: 'Barter', instructions: 'Bring a goat.' } : null),
  refusal: ({ purchaseOrderNumber }) => (purchaseOrderNumber === null ? 'Name the goat.' : null),
})
const charge = { key: 'k', code: 'barter', amountMinor: 1, currency: 'USD', purchaseOrderNumber: 'Bella' }

it('offers its texts, or nothing where it has none', () => {
  const offer = { code: 'barter', isDeferred: false, title: 'Barter', instructions: 'Bring a goat.' }
  expect(method.offer({}, { totalMinor: 1, country: null })).toEqual(offer)
  expect(method.offer({}, { totalMinor: 0, country: null })).toBeNull()
})

it('authorizes what it does not refuse', async () => {
  expect(await method.authorize(charge)).toEqual({ status: 'authorized', reference: 'barter:k' })
  const unnamed = { ...charge, purchaseOrderNumber: null }
  expect(await method.authorize(unnamed)).toEqual({ status: 'declined', reason: 'Name the goat.' })
})
