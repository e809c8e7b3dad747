import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop } from '../../support/order-shop.ts'

describe.each(engines)('what an order keeps of its cart on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine)
  })
  afterAll(() => shop.close())

  test('placeOrder copies coupons, discounts and gift messages, and no later change of the rule reaches them', async () => {
    const save = `mutation($id: Int, $rule: JSON!) { saveSalesRule(id: $id, rule: $rule, couponCode: "TEN") { id } }`
    const rule = {
      name: 'Ten off',
      labels: { default: 'Ten off' },
      couponType: 'specific',
      action: 'by_percent',
      discountAmount: '10',
    }
    const { saveSalesRule } = await shop.admin<{ saveSalesRule: { id: number } }>(save, { rule })
    const id = await shop.readyCart('{ sku: "mug", quantity: 2 }')
    await shop.data(`mutation { applyCouponToCart(input: { cart_id: "${id}", coupon_code: "TEN" }) { cart { id } } }`)
    type Cart = { cart: { items: { uid: string }[] } }
    const { cart } = await shop.data<Cart>(`{ cart(cart_id: "${id}") { items { uid } } }`)
    const message = '{ from: "Ada", to: "Eve", message: "Enjoy" }'
    await shop.data(`mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [
      { cart_item_uid: "${cart.items[0]?.uid}", quantity: 2, gift_message: ${message} }] }) { cart { id } } }`)
    const { orderV2 } = await shop.place(id)
    await shop.admin(save, {
      id: saveSalesRule.id,
      rule: { ...rule, labels: { default: 'Half off' }, discountAmount: '50' },
    })

    const discount = { label: 'Ten off', amount: { value: 2 }, applied_to: 'ITEM', coupon: { code: 'TEN' } }
    const fields = 'label amount { value } applied_to coupon { code }'
    expect(
      await shop.seen(
        orderV2?.token ?? '',
        `applied_coupons { code } total { grand_total { value } discounts { ${fields} } }
         items { discounts { ${fields} } gift_message { from to message } prices { total_item_discount { value } } }`,
      ),
    ).toEqual({
      applied_coupons: [{ code: 'TEN' }],
      // Two mugs at 10.00, 2.00 off, 10% tax, 5.00 to ship.
      total: { grand_total: { value: expect.closeTo(24.8, 1) }, discounts: [discount] },
      items: [
        {
          discounts: [discount],
          gift_message: { from: 'Ada', to: 'Eve', message: 'Enjoy' },
          prices: { total_item_discount: { value: 2 } },
        },
      ],
    })
    await shop.admin(
      `mutation { invoiceOrder(number: "${orderV2?.number}", items: [{ line: 0, quantity: 1 }]) { status } }`,
    )
    const { invoices } = await shop.seen<{ invoices: object[] }>(
      orderV2?.token ?? '',
      'invoices { total { discounts { label amount { value } } } items { discounts { label amount { value } } } }',
    )
    const half = { label: 'Ten off', amount: { value: 1 } }
    expect(invoices).toEqual([{ total: { discounts: [half] }, items: [{ discounts: [half] }] }])
  })
})
