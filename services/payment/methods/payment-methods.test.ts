import { describe, expect, it } from 'vitest'
import type { PaymentSettings } from '../domain/payment-method.ts'
import { paymentMethods } from './payment-methods.ts'

const settings: PaymentSettings = {
  checkmo: { title: 'Check', payableTo: 'Vitrine', sendTo: '1 Main Street' },
  banktransfer: { title: 'Transfer', instructions: 'IBAN NL00' },
  cashondelivery: { title: 'Cash', instructions: '' },
  purchaseorder: { title: 'PO' },
}
const offered = (given: PaymentSettings, totalMinor: number) =>
  paymentMethods.flatMap((method) => method.offer(given, { totalMinor, country: 'US' })?.code ?? [])
const charge = { key: 'k', amountMinor: 100, currency: 'USD' }

describe('ways to pay', () => {
  it('offers what is configured, in a fixed order, and nothing else', () => {
    expect(offered(settings, 1)).toEqual(['checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder'])
    expect(offered({ banktransfer: { title: 'Transfer', instructions: '' } }, 1)).toEqual(['banktransfer'])
    expect(offered({}, 1)).toEqual([])
  })

  it('a bill of nothing is paid by the free method alone', () => {
    expect(offered(settings, 0)).toEqual(['free'])
  })

  it('tells whom a check is for', () => {
    const offer = paymentMethods
      .find(({ code }) => code === 'checkmo')
      ?.offer(settings, { totalMinor: 1, country: null })
    expect(offer?.instructions).toBe('Make check payable to: Vitrine\nSend check to: 1 Main Street')
  })

  it.each([
    [null, 'declined'],
    ['   ', 'declined'],
    ['x'.repeat(65), 'declined'],
    ['PO-7', 'authorized'],
  ])('a purchase order with number %s is %s', async (purchaseOrderNumber, status) => {
    const method = paymentMethods.find(({ code }) => code === 'purchaseorder')
    expect((await method?.authorize({ ...charge, code: 'purchaseorder', purchaseOrderNumber }))?.status).toBe(status)
    expect(method?.refusal({ code: 'purchaseorder', purchaseOrderNumber }) === null).toBe(status === 'authorized')
  })

  it('has no code twice', () => {
    expect(new Set(paymentMethods.map(({ code }) => code)).size).toBe(paymentMethods.length)
  })
})
