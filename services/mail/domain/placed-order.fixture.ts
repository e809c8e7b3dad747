import type { OrderAddress } from '../../../contracts/internal/cart.ts'
import type { PlacedOrder } from '../../../contracts/internal/order.ts'

export const address = (changes: Partial<OrderAddress> = {}): OrderAddress => ({
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
  ...changes,
})

/** Two tees to Los Angeles: 39.98 + 5.00 shipping + 3.30 tax = 48.28. */
export const placedOrder = (changes: Partial<PlacedOrder['content']> = {}): PlacedOrder => ({
  id: 1,
  number: '000000001',
  token: 'token',
  status: 'pending',
  placedAt: Date.UTC(2026, 0, 2, 23),
  paymentReference: 'checkmo:1',
  content: {
    cartId: 'c',
    version: 1,
    store: 'default',
    currency: 'USD',
    email: 'ada@example.org',
    isVirtual: false,
    lines: [
      {
        uid: '1',
        productUid: 'MQ==',
        productSku: 'tee',
        sku: 'tee-red',
        name: 'Tee',
        type: 'configurable',
        urlKey: 'tee',
        image: null,
        options: [{ label: 'Color', value: 'Red' }],
        quantity: 2,
        priceExclMinor: 1999,
        priceInclMinor: 2164,
        rowExclMinor: 3998,
        rowInclMinor: 4328,
        taxMinor: 330,
        taxPercent: '8.25',
      },
    ],
    shippingAddress: address(),
    billingAddress: address(),
    shipping: {
      carrierCode: 'flatrate',
      methodCode: 'flatrate',
      title: 'Flat Rate - Fixed',
      exclMinor: 500,
      inclMinor: 500,
      taxMinor: 0,
    },
    payment: {
      code: 'checkmo',
      title: 'Check / Money order',
      purchaseOrderNumber: null,
      instructions: 'Make check payable to: Vitrine',
    },
    totals: { subtotalExclMinor: 3998, subtotalInclMinor: 4328, taxMinor: 330, shippingMinor: 500, grandMinor: 4828 },
    taxes: [{ label: 'US-CA', percent: '8.25', amountMinor: 330 }],
    ...changes,
  },
})
