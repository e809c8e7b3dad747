import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeConfiguration } from '../../contracts/stores.ts'
import { offlineMethod } from './domain/offline-method.ts'
import { openPayment } from './index.ts'

const view = { code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }
const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  views: [view],
  title: 'Shop',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: { checkmo: { title: 'Check' } },
  mail: { fromName: 'Shop', fromAddress: 'shop@example.org' },
})
const charge = { key: 'c:1', code: 'checkmo', amountMinor: 100, currency: 'USD', purchaseOrderNumber: null }
const databaseUrl = () => `sqlite:${folder}`
const configuration = () => settings
let folder: string
let payment: Awaited<ReturnType<typeof openPayment>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-payment-'))
  payment = await openPayment({ databaseUrl: databaseUrl(), configuration })
})
afterEach(async () => {
  await payment.close()
  rmSync(folder, { recursive: true })
})

describe('the payment service', () => {
  it('offers what is configured', async () => {
    const offers = await payment.api.offers({ store: 'default', currency: 'USD', totalMinor: 100, country: 'US' })
    expect(offers).toEqual([{ code: 'checkmo', title: 'Check', isDeferred: false, instructions: null }])
  })

  it('answers the first outcome for a key, also after a restart and for another amount', async () => {
    const first = await payment.api.authorize(charge)
    expect(first.status).toBe('authorized')
    await payment.close()
    payment = await openPayment({ databaseUrl: databaseUrl(), configuration })
    expect(await payment.api.authorize({ ...charge, amountMinor: 999 })).toEqual(first)
  })

  it('asks the method once for many simultaneous calls with one key', async () => {
    await payment.close()
    let asked = 0
    const counting = { ...offlineMethod({ code: 'checkmo', texts: () => null }) }
    const authorize = counting.authorize
    counting.authorize = async (wanted) => {
      asked++
      return authorize(wanted)
    }
    payment = await openPayment({ databaseUrl: databaseUrl(), configuration, methods: [counting] })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => payment.api.authorize(charge)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(asked).toBe(1)
  })

  it('declines an unknown method and a purchase order without a number', async () => {
    expect((await payment.api.authorize({ ...charge, code: 'gold' })).status).toBe('declined')
    expect(await payment.api.refusal({ code: 'gold', purchaseOrderNumber: null })).toContain('not available')
    const order = { ...charge, key: 'c:2', code: 'purchaseorder' }
    expect(await payment.api.authorize(order)).toMatchObject({ status: 'declined' })
    expect(await payment.api.authorize({ ...order, purchaseOrderNumber: 'PO-1' })).toMatchObject({ status: 'declined' })
  })

  it('a voided attempt is not authorized again, and voiding what is unknown does no harm', async () => {
    await payment.api.authorize(charge)
    await payment.api.void({ key: charge.key })
    await payment.api.void({ key: charge.key })
    await payment.api.void({ key: 'nobody' })
    expect((await payment.api.authorize(charge)).status).toBe('declined')
  })
})
