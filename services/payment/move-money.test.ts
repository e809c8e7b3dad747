import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeConfiguration } from '../../contracts/stores.ts'
import { offlineMethod } from './domain/offline-method.ts'
import type { PaymentMethod } from './domain/payment-method.ts'
import { openPayment } from './index.ts'

const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  views: [{ code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }],
  title: 'Shop',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: { checkmo: { title: 'Check' } },
  mail: { fromName: 'Shop', fromAddress: 'shop@example.org' },
})
const key = 'c:1'
let folder: string
let payment: Awaited<ReturnType<typeof openPayment>>
let asked: string[]
let answers: ('done' | 'refused')[]

const counting: PaymentMethod = {
  ...offlineMethod({ code: 'checkmo', texts: () => null }),
  async capture(movement) {
    asked.push(`capture ${movement.amountMinor}${movement.isLast ? ' last' : ''}`)
    return answers.shift() === 'refused'
      ? { status: 'refused', reason: 'No.' }
      : { status: 'done', reference: movement.key }
  },
  async refund(movement) {
    asked.push(`refund ${movement.amountMinor} of ${movement.capture}`)
    return { status: 'done', reference: movement.key }
  },
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-money-'))
  asked = []
  answers = []
  payment = await openPayment({ databaseUrl: `sqlite:${folder}`, configuration: () => settings, methods: [counting] })
  const charge = { code: 'checkmo', amountMinor: 100, currency: 'USD', purchaseOrderNumber: null }
  await payment.api.authorize({ key, ...charge })
})
afterEach(async () => {
  await payment.close()
  rmSync(folder, { recursive: true })
})
const capture = (captureKey: string, amountMinor: number) => payment.api.capture({ key, captureKey, amountMinor })
const refund = (refundKey: string, amountMinor: number) => payment.api.refund({ key, refundKey, amountMinor })

describe('moving money', () => {
  it('takes what was authorized in parts, each once, and no more', async () => {
    expect(await capture('a', 60)).toEqual({ status: 'done', reference: 'a' })
    expect(await capture('a', 60)).toEqual({ status: 'done', reference: 'a' })
    expect((await capture('b', 41)).status).toBe('refused')
    expect((await capture('c', 40)).status).toBe('done')
    expect(asked).toEqual(['capture 60', 'capture 40 last'])
    expect(await payment.api.charges({ keys: [key] })).toMatchObject([{ capturedMinor: 100, refundedMinor: 0 }])
  })

  it('never takes more than was authorized, however many ask at once', async () => {
    const moved = await Promise.all(Array.from({ length: 30 }, (_, index) => capture(`k${index}`, 7)))
    expect(moved.filter(({ status }) => status === 'done')).toHaveLength(14)
  })

  it('a refused capture leaves its room to the next, and stays refused under its own name', async () => {
    answers = ['refused']
    expect(await capture('a', 100)).toEqual({ status: 'refused', reason: 'No.' })
    expect(await capture('a', 100)).toEqual({ status: 'refused', reason: 'No.' })
    expect((await capture('b', 100)).status).toBe('done')
  })

  it('gives back what was taken, from the captures it was taken by, and no more', async () => {
    await capture('a', 60)
    await capture('b', 40)
    expect((await refund('r', 70)).status).toBe('done')
    expect((await refund('r', 70)).status).toBe('done')
    expect((await refund('s', 31)).status).toBe('refused')
    expect(asked.slice(2)).toEqual(['refund 60 of a', 'refund 10 of b'])
    expect((await refund('t', 30)).status).toBe('done')
    expect(asked.at(-1)).toBe('refund 30 of b')
  })

  it('what was taken cannot be voided', async () => {
    await capture('a', 60)
    await payment.api.void({ key })
    expect(await payment.api.charges({ after: null, limit: 10 })).toMatchObject([{ key, status: 'authorized' }])
    expect((await capture('b', 40)).status).toBe('done')
  })

  it('moves nothing of a charge that nobody knows', async () => {
    expect((await payment.api.capture({ key: 'x', captureKey: 'y', amountMinor: 1 })).status).toBe('refused')
    expect((await payment.api.refund({ key: 'x', refundKey: 'y', amountMinor: 1 })).status).toBe('refused')
  })
})
