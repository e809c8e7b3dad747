import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoreEvent } from '../../contracts/events.ts'
import type { OrderDocument } from '../../contracts/internal/order.ts'
import { storeConfiguration } from '../../contracts/stores.ts'
import type { Consumer } from '../kit/outbox.ts'
import { placedOrder } from './domain/placed-order.fixture.ts'
import { openMail } from './index.ts'

const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  views: [{ code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }],
  title: 'Vitrine',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Vitrine', fromAddress: 'shop@example.org', shopUrl: 'https://shop.example.org' },
})
const totals = {
  subtotalMinor: 1999,
  taxMinor: 0,
  shippingMinor: 0,
  shippingTaxMinor: 0,
  shippingDiscountMinor: 0,
  discountMinor: 0,
  adjustmentMinor: 0,
  grandMinor: 1999,
}
const pieces = [{ line: 0, quantity: 1 }]
const money = pieces.map((one) => ({ ...one, rowExclMinor: 1999, taxMinor: 0, discountMinor: 0 }))
const number = '000000001'
const documents: OrderDocument[] = [
  { id: 1, at: 0, kind: 'invoice', number, lines: money, totals, notify: true },
  {
    id: 2,
    at: 0,
    kind: 'shipment',
    number,
    lines: pieces,
    tracks: [{ carrier: 'ups', title: 'UPS', number: '1Z' }],
    notify: true,
  },
  { id: 3, at: 0, kind: 'creditmemo', number, lines: money, totals, restocked: [], notify: true },
  { id: 4, at: 0, kind: 'comment', message: 'It is <b>ready</b>.', visible: true, notify: true, about: null },
  { id: 5, at: 0, kind: 'cancellation', lines: pieces, reason: null },
  { id: 6, at: 0, kind: 'comment', message: 'For us alone.', visible: false, notify: true, about: null },
  { id: 7, at: 0, kind: 'invoice', number: '000000002', lines: money, totals, notify: false },
  { id: 8, at: 0, kind: 'hold' },
]
const changed = (what: Extract<StoreEvent, { type: 'order.changed' }>['what'], reference = number): StoreEvent => ({
  type: 'order.changed',
  number,
  what,
  reference,
})

let folder: string
let consumers: Consumer[]
let mail: Awaited<ReturnType<typeof openMail>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-order-mail-'))
  consumers = []
  mail = await openMail({
    databaseUrl: `sqlite:${folder}`,
    outgoing: `file:${join(folder, 'mails')}`,
    configuration: () => settings,
    orders: { order: async () => placedOrder(), documents: async () => documents },
    relay: { subscribe: (consumer) => consumers.push(consumer) },
  })
})
afterEach(async () => {
  await mail.close()
  rmSync(folder, { recursive: true })
})

/** Tells an event twice; answers the mails that came of it, as a reader sees them. */
async function mailsOf(event: StoreEvent): Promise<string[]> {
  for (const _ of [1, 2]) for (const consumer of consumers) await consumer({ id: 'e1', event })
  try {
    const box = join(folder, 'mails')
    return readdirSync(box).map((file) => readFileSync(join(box, file), 'utf8').replace(/=\r\n/g, ''))
  } catch {
    return []
  }
}

describe('mails about what happened', () => {
  it.each([
    [changed('invoiced'), 'Invoice for your Vitrine order 000000001', 'Together: $19.99'],
    [changed('shipped'), 'Your Vitrine order 000000001 is on its way', 'UPS: 1Z'],
    [changed('refunded'), 'Refund for your Vitrine order 000000001', 'we give you back $19.99'],
    [changed('commented', '4'), 'News about your Vitrine order 000000001', '&lt;b&gt;ready&lt;/b&gt;'],
    [changed('canceled', '5'), 'Your Vitrine order 000000001 was cancelled', 'You will not receive'],
    [
      { type: 'order.cancel-requested', number, token: 'a'.repeat(32) } as StoreEvent,
      'Do you want to cancel your Vitrine order 000000001?',
      `Confirmation key: ${'a'.repeat(32)}`,
    ],
  ])('%o is told the buyer once', async (event, subject, words) => {
    const mails = await mailsOf(event)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('To: <ada@example.org>')
    expect(mails[0]).toContain(subject)
    expect(mails[0]).toContain(words)
  })

  it.each([
    ['a comment that is not shown', changed('commented', '6')],
    ['an invoice nobody is to be told of', changed('invoiced', '000000002')],
    ['a hold', changed('held', '8')],
  ])('%s is told nobody', async (_, event) => {
    expect(await mailsOf(event)).toEqual([])
  })

  it('a change whose document cannot be read yet is told again later', async () => {
    await expect(mailsOf(changed('invoiced', '000000009'))).rejects.toThrow('cannot be found')
  })
})

describe('mails of the shop', () => {
  it('a question goes to the shop', async () => {
    const question = {
      name: 'Ada',
      email: 'ada@example.org',
      telephone: '555',
      comment: 'Do you <i>ship</i>?',
      store: 'default',
    }
    const [asked] = await mailsOf({ type: 'contact.asked', ...question })
    expect(asked).toContain('To: <shop@example.org>')
    expect(asked).toContain('E-mail: ada@example.org')
    expect(asked).not.toContain('<i>ship</i></p>')
  })

  it('a recommendation goes to everybody it is meant for, with the way to the product', async () => {
    const recipients = ['eve', 'bob'].map((name) => ({ name, email: `${name}@example.org` }))
    const sender = { name: 'Ada', email: 'ada@example.org', message: 'Nice!' }
    const mails = await mailsOf({
      type: 'product.recommended',
      sku: 'tee',
      urlKey: 'tee',
      store: 'default',
      sender,
      recipients,
    })
    expect(mails.map((one) => /To: <(.*)>/.exec(one)?.[1]).sort()).toEqual(['bob@example.org', 'eve@example.org'])
    expect(mails[0]).toContain('https://shop.example.org/tee.html')
  })
})
