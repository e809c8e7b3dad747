import { describe, expect, it } from 'vitest'
import type { CartForOrder } from '../../../../contracts/internal/cart.ts'
import type { PlacedOrder } from '../../../../contracts/internal/order.ts'
import { completeContent } from '../../domain/complete-content.ts'
import { orderContent, orderLine } from '../../domain/sample-order.fixture.ts'
import { settings } from '../../order-shop.fixture.ts'
import { orderView } from './order-view.ts'

const placed = (content: Partial<CartForOrder> = {}, changes: Partial<PlacedOrder> = {}): PlacedOrder => ({
  id: 7,
  number: '000000007',
  token: 'token',
  status: 'pending',
  placedAt: Date.UTC(2026, 0, 2, 23, 30),
  statusChangedAt: Date.UTC(2026, 0, 3),
  content: orderContent(content),
  customerName: null,
  paymentReference: 'checkmo:1',
  ...changes,
})
const see = (order: PlacedOrder, configuration = settings) => orderView(order, [], configuration)

describe('an order as clients see it', () => {
  it('tells discounts of lines and of shipping, with the coupon that opened them', () => {
    const onLine = { ruleId: 1, label: 'Spring', amountMinor: 400, coupon: 'SPRING', onShipping: false }
    const onShipping = { ...onLine, amountMinor: 100, onShipping: true }
    const line = orderLine({ discounts: [onLine], discountMinor: 400 })
    const { shipping, totals } = orderContent()
    const view = see(
      placed({
        lines: [line],
        coupons: ['SPRING'],
        discounts: [onLine, onShipping],
        shipping: shipping && { ...shipping, discountMinor: 100 },
        totals: { ...totals, discountMinor: 500, grandMinor: 4328 },
      }),
    )
    const told = { label: 'Spring', applied_to: 'ITEM', coupon: { code: 'SPRING' } }
    expect(view.applied_coupons).toEqual([{ code: 'SPRING' }])
    expect(view.items[0]?.discounts).toEqual([{ ...told, amount: { value: 4, currency: 'USD' } }])
    expect(view.items[0]?.prices.total_item_discount).toEqual({ value: 4, currency: 'USD' })
    expect(view.total.discounts).toEqual([{ ...told, amount: { value: 5, currency: 'USD' } }])
    expect(view.total.shipping_handling.discounts).toEqual([{ amount: { value: 1, currency: 'USD' } }])
  })

  it('keeps gift messages, of the order and of a line', () => {
    const giftMessage = { from: 'Ada', to: 'Eve', message: 'Here.' }
    const view = see(placed({ giftMessage, lines: [orderLine({ giftMessage })] }))
    expect([view.gift_message, view.items[0]?.gift_message]).toEqual([giftMessage, giftMessage])
  })

  it('shows the hour of the store view, and keeps the one of the world', () => {
    const tokyo = { ...settings, views: settings.views.map((view) => ({ ...view, timezone: 'Asia/Tokyo' })) }
    const view = see(placed(), tokyo)
    expect(view.order_date).toBe('2026-01-03 08:30:00')
    expect(view.created_at).toBe('2026-01-02 23:30:00')
    expect(view.order_status_change_date).toBe('2026-01-03')
  })

  it('tells the total in the base currency', () => {
    const shop = { ...settings, rates: { EUR: '0.5' } }
    expect(see(placed({ currency: 'EUR' }), shop).total.base_grand_total).toEqual({ value: 96.56, currency: 'USD' })
  })

  it('shares the tax of shipping among the rates', () => {
    const { shipping, totals } = orderContent()
    const taxes = [
      { label: 'State', percent: '6', amountMinor: 240 },
      { label: 'City', percent: '2', amountMinor: 80 },
    ]
    const withTax = placed({
      taxes,
      totals: { ...totals, taxMinor: 320 },
      shipping: shipping && { ...shipping, taxMinor: 41, inclMinor: 541 },
    })
    const amounts = see(withTax).total.shipping_handling.taxes.map(({ title, amount }) => `${title} ${amount.value}`)
    expect(amounts).toEqual(['State 0.31', 'City 0.1'])
  })

  it('reads orders from before there were discounts, customizations and accounts', () => {
    const { customer, discounts, coupons, giftMessage, pickupLocationCode, ...old } = orderContent()
    const [{ parts, wanted, discounts: _, ...line } = orderLine()] = old.lines
    const view = see(placed({}, { content: completeContent({ ...old, lines: [line] }) }))
    expect(view.items[0]).toMatchObject({ product_sku: 'tee', discounts: [], entered_options: [] })
    expect(view.applied_coupons).toEqual([])
  })
})
