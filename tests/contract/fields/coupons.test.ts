import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'

const applied = 'applied_coupon { code } applied_coupons { code }'
const invalid = "The coupon code isn't valid. Verify the code and try again."

describe.each(engines)('coupons on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine)
  })
  afterAll(() => shop.close())

  const made: number[] = []
  const rule = async (...given: Parameters<CheckoutShop['rule']>) => {
    const id = await shop.rule(...given)
    made.push(id)
    return id
  }
  afterEach(async () => {
    for (const id of made.splice(0)) await shop.removeRule(id)
  })

  const apply = (id: string, code: string, headers?: Record<string, string>) =>
    shop.refusal(
      `mutation { applyCouponToCart(input: { cart_id: "${id}", coupon_code: "${code}" }) { cart { id } } }`,
      headers,
    )
  const ten = { action: 'by_percent' as const, discountAmount: '10' }

  test('applyCouponToCart takes a coupon in any case and shows it, removeCouponFromCart takes it off again', async () => {
    await rule(ten, 'TEN')
    const id = await shop.cartOf({ chair: 1 })
    expect(await shop.set(id, 'applyCouponToCart', ', coupon_code: "ten"', applied)).toEqual({
      applied_coupon: { code: 'ten' },
      applied_coupons: [{ code: 'ten' }],
    })
    expect(await shop.cart(id, 'prices { grand_total { value } }')).toEqual({ prices: { grand_total: { value: 90 } } })
    const none = { applied_coupon: null, applied_coupons: null }
    expect(await shop.set(id, 'removeCouponFromCart', '', applied)).toEqual(none)
    expect(await shop.cart(id, 'prices { grand_total { value } }')).toEqual({ prices: { grand_total: { value: 100 } } })
  })

  test('applyCouponToCart refuses in Magento’s words', async () => {
    await rule({ ...ten, actions: { kind: 'item', attribute: 'sku', operator: '==', value: 'cup' } }, 'CUPS')
    await rule(ten, 'TEN')
    const id = await shop.cartOf({ chair: 1 })
    expect(await apply(id, 'NOPE')).toEqual([invalid, 'graphql-no-such-entity'])
    expect(await apply(id, 'CUPS')).toEqual([invalid, 'graphql-no-such-entity'])
    expect(await apply(id, '')).toEqual(['Required parameter "coupon_code" is missing', 'graphql-input'])
    expect(await apply(await shop.cartOf({}), 'TEN')).toEqual([
      'Cart does not contain products.',
      'graphql-no-such-entity',
    ])
    expect(await apply('nobody', 'TEN')).toEqual(['Could not find a cart with ID "nobody"', 'graphql-no-such-entity'])
    expect(await apply(id, 'TEN')).toEqual([undefined, undefined])
    expect(await apply(id, 'TEN')).toEqual([
      'A coupon is already applied to the cart. Please remove it to apply another',
      'graphql-input',
    ])
  })

  test('removeCouponFromCart refuses an empty cart, and leaves one without a coupon as it is', async () => {
    const remove = (id: string) =>
      shop.refusal(`mutation { removeCouponFromCart(input: { cart_id: "${id}" }) { cart { id } } }`)
    expect(await remove(await shop.cartOf({}))).toEqual(['Cart does not contain products', 'graphql-no-such-entity'])
    expect(await remove(await shop.cartOf({ chair: 1 }))).toEqual([undefined, undefined])
  })

  test('a coupon stops acting when the cart is no longer what its rule is about', async () => {
    const conditions = { kind: 'cart', attribute: 'base_subtotal', operator: '>=', value: '150' }
    await rule({ ...ten, conditions }, 'BIG')
    const id = await shop.cartOf({ chair: 2 })
    await shop.set(id, 'applyCouponToCart', ', coupon_code: "BIG"')
    const { items } = await shop.cart<{ items: { uid: string }[] }>(id, 'items { uid }')
    const changed = await shop.data(`mutation { updateCartItems(input: { cart_id: "${id}",
      cart_items: [{ cart_item_uid: "${items[0]?.uid}", quantity: 1 }] }) { cart { ${applied} } } }`)
    expect(changed).toEqual({ updateCartItems: { cart: { applied_coupon: null, applied_coupons: null } } })
  })

  test('a coupon for one order serves one order, also when two are placed at once', async () => {
    await rule({ ...ten, usesPerCoupon: 1 }, 'ONCE')
    const carts = await Promise.all([1, 2].map(() => shop.cartOf({ chair: 1 })))
    for (const id of carts) await shop.ready(id)
    for (const id of carts) await shop.set(id, 'applyCouponToCart', ', coupon_code: "ONCE"')
    const outcomes = await Promise.all(carts.map((id) => shop.place(id)))
    const refused = outcomes.flatMap(({ errors }) => errors ?? [])
    expect(outcomes.filter(({ orderV2 }) => orderV2)).toHaveLength(1)
    expect(refused).toEqual([{ code: 'UNABLE_TO_PLACE_ORDER', message: `Unable to place order: ${invalid}` }])
    expect(await apply(await shop.cartOf({ chair: 1 }), 'ONCE')).toEqual([invalid, 'graphql-no-such-entity'])
    expect(await shop.admin(`{ coupons(ruleId: ${made[0]}) { code timesUsed } }`)).toEqual({
      coupons: [{ code: 'ONCE', timesUsed: 1 }],
    })
  })

  test('what a canceled order used of a coupon may be used again', async () => {
    await rule({ ...ten, usesPerCoupon: 1 }, 'AGAIN')
    const id = await shop.ready(await shop.cartOf({ chair: 1 }))
    await shop.set(id, 'applyCouponToCart', ', coupon_code: "AGAIN"')
    const { orderV2 } = await shop.place(id)
    expect(await apply(await shop.cartOf({ chair: 1 }), 'AGAIN')).toEqual([invalid, 'graphql-no-such-entity'])
    await shop.admin(`mutation { cancelOrder(number: "${orderV2?.number}") { number } }`)
    await shop.commerce.settle()
    expect(await apply(await shop.cartOf({ chair: 1 }), 'AGAIN')).toEqual([undefined, undefined])
  })

  test('a coupon once per customer serves each customer once', async () => {
    await rule({ ...ten, usesPerCustomer: 1 }, 'WELCOME')
    const [one, other] = [await shop.signIn(), await shop.signIn()]
    const id = await shop.ready(await shop.cartOf({ chair: 1 }, one), one)
    expect(await apply(id, 'WELCOME', one)).toEqual([undefined, undefined])
    expect((await shop.place(id, one)).orderV2).not.toBeNull()
    expect(await apply(await shop.cartOf({ chair: 1 }, one), 'WELCOME', one)).toEqual([
      invalid,
      'graphql-no-such-entity',
    ])
    expect(await apply(await shop.cartOf({ chair: 1 }, other), 'WELCOME', other)).toEqual([undefined, undefined])
  })

  test('couponsGenerate makes coupons of a rule that each open it', async () => {
    const id = await rule({ ...ten, couponType: 'auto' })
    const { couponsGenerate: codes } = await shop.admin<{ couponsGenerate: string[] }>(
      `mutation { couponsGenerate(ruleId: ${id}, quantity: 3, length: 6, prefix: "S-") }`,
    )
    expect(codes).toHaveLength(3)
    for (const code of codes) expect(await apply(await shop.cartOf({ chair: 1 }), code)).toEqual([undefined, undefined])
  })

  test('a catalogue brings rules by name; the same again changes nothing', async () => {
    const cartRules = [{ name: 'Spring', ...ten, couponCode: 'SPRING' }]
    for (const _ of [1, 2]) await shop.commerce.writeCatalogue({ cartRules })
    const { salesRules } = await shop.admin<{ salesRules: { items: { id: number; couponCode: string }[] } }>(
      '{ salesRules { items { id couponCode } } }',
    )
    expect(salesRules.items).toEqual([{ id: expect.any(Number), couponCode: 'SPRING' }])
    made.push(salesRules.items[0]?.id ?? 0)
    expect(await apply(await shop.cartOf({ chair: 1 }), 'SPRING')).toEqual([undefined, undefined])
    const { refused } = await shop.commerce.writeCatalogue({ cartRules: [{ ...cartRules[0], ...ten, name: 'Other' }] })
    expect(refused).toEqual([{ sku: 'Other', reason: 'Another rule has the coupon "SPRING".' }])
  })

  test('saveSalesRule changes a rule for every cart at once, and refuses another rule’s code', async () => {
    const id = await rule(ten, 'FIVE')
    const cart = await shop.cartOf({ chair: 1 })
    await shop.set(cart, 'applyCouponToCart', ', coupon_code: "FIVE"')
    await shop.rule({ ...ten, discountAmount: '5' }, 'FIVE', id)
    expect(await shop.cart(cart, 'prices { grand_total { value } }')).toEqual({
      prices: { grand_total: { value: 95 } },
    })
    await expect(shop.rule(ten, 'five')).rejects.toThrow('Coupon with the same code already exists.')
    const { salesRules } = await shop.admin<{ salesRules: object }>(
      '{ salesRules { totalCount items { id couponCode timesUsed } } }',
    )
    expect(salesRules).toEqual({ totalCount: 1, items: [{ id, couponCode: 'FIVE', timesUsed: 0 }] })
  })
})
