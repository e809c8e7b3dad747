import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartAnswer, type CartShop, cartText, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'

type Headers = Record<string, string>

describe.each(engines)('carts that join on %s', (engine) => {
  let shop: CartShop
  beforeAll(async () => {
    shop = await openCartShop(engine)
  })
  afterAll(() => shop.close())

  const own = async (who: Headers) =>
    (await shop.data<{ customerCart: { id: string } }>('{ customerCart { id } }', {}, who)).customerCart.id
  const guests = async (items: string) => {
    const id = await shop.newCart()
    await shop.add(id, items)
    return id
  }
  const mergeText = (source: string, destination?: string) => `mutation { mergeCarts(source_cart_id: "${source}"
    ${destination === undefined ? '' : `, destination_cart_id: "${destination}"`}) { ${cartText} } }`
  const merge = async (who: Headers, source: string, destination?: string) =>
    (await shop.data<{ mergeCarts: CartAnswer }>(mergeText(source, destination), {}, who)).mergeCarts
  const lines = ({ items }: CartAnswer) => items.map(({ quantity, product }) => `${quantity} ${product.sku}`)

  test('mergeCarts adds up what is the same, takes the rest along and ends the guest’s cart', async () => {
    const who = await shop.signIn()
    const id = await own(who)
    await shop.add(id, '{ sku: "mug", quantity: 1 }', who)
    const source = await guests('{ sku: "mug", quantity: 2 }, { sku: "tee-Red", parent_sku: "tee", quantity: 1 }')
    const cart = await merge(who, source, id)
    expect([cart.id, lines(cart)]).toEqual([id, ['3 mug', '1 tee']])
    expect(await shop.refusal(`{ cart(cart_id: "${source}") { id } }`)).toEqual([
      "The cart isn't active.",
      'graphql-no-such-entity',
    ])
  })

  test('mergeCarts without a destination means the customer’s cart, which is opened when there is none', async () => {
    const who = await shop.signIn()
    const cart = await merge(who, await guests('{ sku: "mug", quantity: 2 }'))
    expect([cart.id, lines(cart)]).toEqual([await own(who), ['2 mug']])
  })

  test('mergeCarts leaves a line as the customer had it when stock does not allow both', async () => {
    const who = await shop.signIn()
    const id = await own(who)
    await shop.add(id, '{ sku: "plate", quantity: 2 }', who)
    expect(lines(await merge(who, await guests('{ sku: "plate", quantity: 2 }'), id))).toEqual(['2 plate'])
  })

  test('mergeCarts twice at the same time joins once', async () => {
    const who = await shop.signIn()
    const source = await guests('{ sku: "mug", quantity: 2 }')
    const answers = await Promise.all([0, 1].map(() => shop.ask(mergeText(source), {}, who)))
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1)
    expect(lines(await shop.cart(await own(who), who))).toEqual(['2 mug'])
  })

  test('mergeCarts joins only a guest’s cart with one’s own', async () => {
    const [who, other] = [await shop.signIn(), await shop.signIn()]
    const [id, others, source] = [await own(who), await own(other), await shop.newCart()]
    const notTheirs = (cart: string) => [
      `The current user cannot perform operations on cart "${cart}"`,
      'graphql-authorization',
    ]
    expect(await shop.refusal(mergeText(others, id), who)).toEqual(notTheirs(others))
    expect(await shop.refusal(mergeText(source, others), who)).toEqual(notTheirs(others))
    expect(await shop.refusal(mergeText(source, id))).toEqual([
      "The current customer isn't authorized.",
      'graphql-authorization',
    ])
    expect(await shop.refusal(mergeText('', id), who)).toEqual([
      'Required parameter "source_cart_id" is missing',
      'graphql-input',
    ])
    expect(await shop.refusal(mergeText(source, ''), who)).toEqual([
      'The parameter "destination_cart_id" cannot be empty',
      'graphql-input',
    ])
  })

  test('assignCustomerToGuestCart makes the guest’s cart the customer’s, with what was in the older one', async () => {
    const who = await shop.signIn()
    const before = await own(who)
    await shop.add(before, '{ sku: "mug", quantity: 1 }', who)
    const id = await guests('{ sku: "mug", quantity: 2 }, { sku: "plate", quantity: 1 }')
    const assign = `mutation { assignCustomerToGuestCart(cart_id: "${id}") { ${cartText} } }`
    expect(await shop.refusal(assign)).toEqual(["The current customer isn't authorized.", 'graphql-authorization'])
    const { assignCustomerToGuestCart: cart } = await shop.data<{ assignCustomerToGuestCart: CartAnswer }>(
      assign,
      {},
      who,
    )
    expect([cart.id, lines(cart)]).toEqual([id, ['3 mug', '1 plate']])
    expect(await own(who)).toBe(id)
    expect((await shop.refusal(`{ cart(cart_id: "${id}") { id } }`))[1]).toBe('graphql-authorization')
    expect((await shop.refusal(`{ cart(cart_id: "${before}") { id } }`, who))[0]).toBe("The cart isn't active.")
    expect((await shop.refusal(assign, await shop.signIn()))[1]).toBe('graphql-authorization')
  })

  test('assignCustomerToGuestCart works for a customer who has no cart', async () => {
    const who = await shop.signIn()
    const id = await guests('{ sku: "mug", quantity: 2 }')
    await shop.data(`mutation { assignCustomerToGuestCart(cart_id: "${id}") { id } }`, {}, who)
    expect(lines(await shop.cart(await own(who), who))).toEqual(['2 mug'])
  })
})
