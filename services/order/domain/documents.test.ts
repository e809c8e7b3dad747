import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { OrderDocument } from '../../../contracts/internal/order.ts'
import { addTotals, orderTotals } from './document-totals.ts'
import { lineCounts } from './line-counts.ts'
import { moneyMoved, statusOf } from './order-status.ts'
import { prepareCreditMemo } from './prepare-credit-memo.ts'
import { prepareInvoice } from './prepare-invoice.ts'
import { prepareCancellation, prepareShipment } from './prepare-shipment.ts'
import { orderContent, orderLine } from './sample-order.fixture.ts'

/** An order of any size whose totals are those of its lines, with odd cents everywhere. */
const anyOrder: fc.Arbitrary<CartForOrder> = fc
  .record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 7 }),
        rowExclMinor: fc.integer({ min: 1, max: 99_999 }),
        taxMinor: fc.integer({ min: 0, max: 9_999 }),
        off: fc.integer({ min: 0, max: 100 }),
        isVirtual: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    shipping: fc.record({ exclMinor: fc.integer({ min: 0, max: 2_000 }), taxMinor: fc.integer({ min: 0, max: 300 }) }),
  })
  .map(({ lines, shipping }) => {
    const made = lines.map(({ off, ...line }) =>
      orderLine({ ...line, discountMinor: Math.floor((line.rowExclMinor * off) / 100) }),
    )
    const sum = (field: 'rowExclMinor' | 'taxMinor' | 'discountMinor') =>
      made.reduce((total, line) => total + line[field], 0)
    const totals = {
      subtotalExclMinor: sum('rowExclMinor'),
      subtotalInclMinor: sum('rowExclMinor') + sum('taxMinor'),
      taxMinor: sum('taxMinor') + shipping.taxMinor,
      shippingMinor: shipping.exclMinor,
      discountMinor: sum('discountMinor'),
      grandMinor: sum('rowExclMinor') + sum('taxMinor') + shipping.taxMinor + shipping.exclMinor - sum('discountMinor'),
    }
    const method = { carrierCode: 'flatrate', methodCode: 'flatrate', title: 'Flat', inclMinor: 0, discountMinor: 0 }
    return orderContent({ lines: made, totals, shipping: { ...method, ...shipping } })
  })

type Step = { act: 'invoice' | 'ship' | 'refund' | 'cancel'; line: number; quantity: number }
const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('invoice', 'ship', 'refund', 'cancel'),
    line: fc.integer({ min: 0, max: 4 }),
    quantity: fc.integer({ min: -1, max: 5 }),
  }),
  { maxLength: 30 },
)
const noAdjustment = { adjustmentPositiveMinor: 0, adjustmentNegativeMinor: 0 }

/** Does what is allowed, one step after the other. */
function carryOut(content: CartForOrder, steps: Step[]): OrderDocument[] {
  const documents: OrderDocument[] = []
  const add = (document: object) =>
    documents.push({ id: documents.length, at: 0, number: '1', notify: false, ...document } as OrderDocument)
  for (const { act, line, quantity } of steps) {
    const lines = [{ line, quantity }]
    if (act === 'invoice') {
      const prepared = prepareInvoice(content, documents, lines)
      if (prepared.ok) add({ kind: 'invoice', ...prepared })
    } else if (act === 'ship') {
      const prepared = prepareShipment(content, documents, lines)
      if (prepared.ok) add({ kind: 'shipment', ...prepared })
    } else if (act === 'refund') {
      const prepared = prepareCreditMemo(content, documents, { lines, shippingMinor: 0, ...noAdjustment })
      if (prepared.ok) add({ kind: 'creditmemo', ...prepared })
    } else {
      const prepared = prepareCancellation(content, documents)
      if (prepared.ok) add({ kind: 'cancellation', ...prepared })
    }
  }
  return documents
}

describe('what happens to an order', () => {
  it('never counts more pieces than were ordered, nor gives back more than was paid, whatever is tried', () => {
    fc.assert(
      fc.property(anyOrder, anySteps, (content, steps) => {
        const documents = carryOut(content, steps)
        for (const { ordered, invoiced, shipped, refunded, canceled } of lineCounts(content.lines, documents)) {
          expect(invoiced + canceled).toBeLessThanOrEqual(ordered)
          expect(shipped + canceled).toBeLessThanOrEqual(ordered)
          expect(refunded).toBeLessThanOrEqual(invoiced)
        }
        const { paidMinor, refundedMinor } = moneyMoved(documents)
        expect(paidMinor).toBeLessThanOrEqual(content.totals.grandMinor)
        expect(refundedMinor).toBeLessThanOrEqual(paidMinor)
      }),
    )
  })

  it('invoices add up to the order in every field, however its pieces were split', () => {
    fc.assert(
      fc.property(anyOrder, anySteps, (content, steps) => {
        const documents = carryOut(
          content,
          steps.filter(({ act }) => act === 'invoice'),
        )
        const rest = prepareInvoice(content, documents, null)
        if (rest.ok) documents.push({ id: 99, at: 0, kind: 'invoice', number: '9', notify: false, ...rest })
        const invoices = documents.flatMap((one) => (one.kind === 'invoice' ? [one.totals] : []))
        expect(addTotals(invoices)).toEqual(orderTotals(content))
        const lines = documents.flatMap((one) => (one.kind === 'invoice' ? one.lines : []))
        for (const [index, { rowExclMinor, taxMinor, discountMinor }] of content.lines.entries()) {
          const sums = { rowExclMinor: 0, taxMinor: 0, discountMinor: 0 }
          for (const line of lines.filter((one) => one.line === index)) {
            sums.rowExclMinor += line.rowExclMinor
            sums.taxMinor += line.taxMinor
            sums.discountMinor += line.discountMinor
          }
          expect(sums).toEqual({ rowExclMinor, taxMinor, discountMinor })
        }
      }),
    )
  })

  it('everything that was paid can be given back, and the order is closed then', () => {
    fc.assert(
      fc.property(anyOrder, anySteps, (content, steps) => {
        const whole = prepareInvoice(content, [], null)
        if (!whole.ok) throw new Error(whole.reason)
        const invoice = { id: 0, at: 0, kind: 'invoice' as const, number: '1', notify: false, ...whole }
        const documents: OrderDocument[] = [invoice]
        for (const { line, quantity } of steps) {
          const part = { lines: [{ line, quantity }], shippingMinor: 0, ...noAdjustment }
          const memo = prepareCreditMemo(content, documents, part)
          const counts = lineCounts(content.lines, documents)
          const isLast = counts.reduce((left, { ordered, refunded }) => left + ordered - refunded, 0) <= quantity
          if (memo.ok && !isLast) {
            documents.push({ id: 1, at: 0, kind: 'creditmemo', number: '1', restocked: [], notify: false, ...memo })
          }
        }
        const memo = prepareCreditMemo(content, documents, { lines: null, shippingMinor: null, ...noAdjustment })
        if (!memo.ok) return expect(memo.reason).toBe("The credit memo's total must be positive.")
        documents.push({ id: 2, at: 0, kind: 'creditmemo', number: '2', restocked: [], notify: false, ...memo })
        const { paidMinor, refundedMinor } = moneyMoved(documents)
        expect(refundedMinor).toBe(paidMinor)
        expect(statusOf(content, documents)).toBe('closed')
      }),
    )
  })
})

describe('the state of an order', () => {
  const content = orderContent()
  const lines = (quantity: number) => [{ line: 0, quantity }]
  const invoice = (quantity: number): OrderDocument => {
    const prepared = prepareInvoice(content, [], lines(quantity))
    if (!prepared.ok) throw new Error(prepared.reason)
    return { id: 1, at: 0, kind: 'invoice', number: '1', notify: false, ...prepared }
  }
  const shipment = (quantity: number): OrderDocument => ({
    id: 2,
    at: 0,
    kind: 'shipment',
    number: '1',
    lines: lines(quantity),
    tracks: [],
    notify: false,
  })
  const cancellation = (quantity: number): OrderDocument => ({
    id: 3,
    at: 0,
    kind: 'cancellation',
    lines: lines(quantity),
    reason: null,
  })
  const hold: OrderDocument = { id: 4, at: 0, kind: 'hold' }

  it.each([
    ['pending', []],
    ['processing', [invoice(1)]],
    ['processing', [shipment(2)]],
    ['processing', [invoice(2)]],
    ['processing', [invoice(2), shipment(1)]],
    ['complete', [invoice(2), shipment(2)]],
    ['complete', [invoice(1), shipment(1), cancellation(1)]],
    ['canceled', [cancellation(2)]],
    ['holded', [invoice(1), hold]],
    ['processing', [invoice(1), hold, { id: 5, at: 0, kind: 'release' } as const]],
  ] as [string, OrderDocument[]][])('is %s', (status, documents) => {
    expect(statusOf(content, documents)).toBe(status)
  })
})
