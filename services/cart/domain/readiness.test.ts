import { describe, expect, it } from 'vitest'
import type { Cart } from './cart.ts'
import { notReady, type Surroundings } from './readiness.ts'
import { cartAddress, cartLine, sampleCart } from './samples.fixture.ts'

const cart = sampleCart({
  email: 'ada@example.org',
  shippingAddress: { ...cartAddress(), customerNotes: null },
  billingAddress: cartAddress(),
  shippingChoice: { carrierCode: 'flatrate', methodCode: 'flatrate' },
  paymentChoice: { code: 'checkmo', purchaseOrderNumber: null },
})
const fine: Surroundings = {
  gone: [],
  faults: [],
  shippingOffered: true,
  paymentRefusal: null,
  pickupPointMissing: false,
  minimumRefusal: null,
}
const why = (changes: Partial<Cart>, surroundings: Partial<Surroundings> = {}) =>
  notReady({ ...cart, ...changes }, { ...fine, ...surroundings })

describe('whether a cart can become an order', () => {
  it('can when all is there', () => {
    expect(why({})).toBeNull()
  })

  it.each([
    [{ status: 'placed' as const }, {}, 'CART_NOT_ACTIVE', "The cart isn't active."],
    [{ email: null }, {}, 'GUEST_EMAIL_MISSING', 'Guest email for cart is missing.'],
    [{ lines: [] }, {}, 'UNABLE_TO_PLACE_ORDER', 'A server error stopped your order from being placed'],
    [{ shippingAddress: null }, {}, 'UNABLE_TO_PLACE_ORDER', "Some addresses can't be used"],
    [{ shippingChoice: null }, {}, 'UNABLE_TO_PLACE_ORDER', 'The shipping method is missing'],
    [{}, { shippingOffered: false }, 'UNABLE_TO_PLACE_ORDER', 'The shipping method is missing'],
    [
      { billingAddress: null },
      {},
      'UNABLE_TO_PLACE_ORDER',
      'Please check the billing address information. "firstname" is required.',
    ],
    [{ paymentChoice: null }, {}, 'UNABLE_TO_PLACE_ORDER', 'Enter a valid payment method'],
    [{}, { paymentRefusal: 'Not offered.' }, 'UNABLE_TO_PLACE_ORDER', 'Unable to place order: Not offered.'],
    [{}, { pickupPointMissing: true }, 'UNABLE_TO_PLACE_ORDER', 'Quote does not have Pickup Location assigned.'],
    [{}, { minimumRefusal: 'Too small.' }, 'UNABLE_TO_PLACE_ORDER', 'Unable to place order: Too small.'],
    [{}, { gone: ['Tee'] }, 'UNABLE_TO_PLACE_ORDER', '"Tee" is no longer sold'],
    [{}, { faults: [{ name: 'Tee', message: 'Only 1 of 2 available' }] }, 'UNABLE_TO_PLACE_ORDER', 'Tee: Only 1 of 2'],
  ])('cannot with %o and %o', (changes, surroundings, code, words) => {
    expect(why(changes, surroundings)?.code).toBe(code)
    expect(why(changes, surroundings)?.message).toContain(words)
  })

  it('needs nothing to ship what is virtual', () => {
    const lines = [cartLine({ isVirtual: true })]
    expect(why({ lines, shippingAddress: null, shippingChoice: null }, { shippingOffered: false })).toBeNull()
  })
})
