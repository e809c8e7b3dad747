import type { CartForOrder, OrderLine } from '../../../contracts/internal/cart.ts'

export const orderLine = (changes: Partial<OrderLine> = {}): OrderLine => ({
  uid: '1',
  productUid: 'MQ==',
  productSku: 'tee',
  sku: 'tee',
  name: 'Tee',
  type: 'simple',
  urlKey: 'tee',
  image: null,
  options: [],
  quantity: 2,
  priceExclMinor: 1999,
  priceInclMinor: 2164,
  rowExclMinor: 3998,
  rowInclMinor: 4328,
  taxMinor: 330,
  taxPercent: '8.25',
  ...changes,
})

const address = {
  firstname: 'Ada',
  lastname: 'Lovelace',
  company: null,
  street: ['12 St James Square'],
  city: 'Los Angeles',
  region: 'California',
  regionCode: 'CA',
  regionId: 12,
  postcode: '90210',
  countryCode: 'US',
  telephone: '555-0100',
}

/** A cart of two tees to Los Angeles: 39.98 + 5.00 shipping + 3.30 tax = 48.28. */
export const orderContent = (changes: Partial<CartForOrder> = {}): CartForOrder => ({
  cartId: 'c'.repeat(32),
  version: 7,
  store: 'default',
  currency: 'USD',
  email: 'ada@example.org',
  isVirtual: false,
  lines: [orderLine()],
  shippingAddress: address,
  billingAddress: address,
  shipping: {
    carrierCode: 'flatrate',
    methodCode: 'flatrate',
    title: 'Flat Rate - Fixed',
    exclMinor: 500,
    inclMinor: 500,
    taxMinor: 0,
  },
  payment: { code: 'checkmo', title: 'Check / Money order', purchaseOrderNumber: null, instructions: null },
  totals: {
    subtotalExclMinor: 3998,
    subtotalInclMinor: 4328,
    taxMinor: 330,
    shippingMinor: 500,
    grandMinor: 4828,
  },
  taxes: [{ label: 'US-CA', percent: '8.25', amountMinor: 330 }],
  ...changes,
})
