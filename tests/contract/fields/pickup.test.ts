import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueInput } from '../../../contracts/catalogue.ts'
import { ada, type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Point = NonNullable<CatalogueInput['pickupPoints']>[number]
const point = (code: string, city: string, postcode: string, latitude: number, more: Partial<Point> = {}): Point => ({
  ...{ code, name: `${city} store`, countryCode: 'US', regionId: 12, region: 'California', city, postcode },
  ...{ street: ['1 Main St'], latitude, longitude: -118, phone: '555', ...more },
})
const pickupPoints = [
  point('la', 'Los Angeles', '90001', 34),
  point('sd', 'San Diego', '92101', 32.7),
  point('sf', 'San Francisco', '94016', 37.8),
  point('closed', 'Fresno', '93650', 36.7, { enabled: false }),
]

describe.each(engines)('fetching an order on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    const instore = { title: 'In-Store Pickup', name: 'Fetch it', price: '0' }
    shop = await openCheckoutShop(engine, { shipping: { ...smallConfiguration.shipping, instore } })
    await shop.commerce.writeCatalogue({ pickupPoints })
  })
  afterAll(() => shop.close())

  const codes = async (args: string) => {
    type Found = { pickupLocations: { items: { pickup_location_code: string }[]; total_count: number } }
    const text = `{ pickupLocations${args} { total_count items { pickup_location_code } } }`
    return (await shop.data<Found>(text)).pickupLocations.items.map((item) => item.pickup_location_code)
  }

  test('pickupLocations finds points around a place, the nearest first', async () => {
    expect(await codes('(area: { search_term: "90001:US", radius: 200 })')).toEqual(['la', 'sd'])
    expect(await codes('(area: { search_term: "90001:US", radius: 10 })')).toEqual(['la'])
    expect(await codes('(area: { search_term: "Los Angeles", radius: 900 }, sort: { distance: DESC })')).toEqual([
      'sf',
      'sd',
      'la',
    ])
    expect(await codes('(area: { search_term: "nowhere", radius: 9000 })')).toEqual([])
  })

  test('pickupLocations filters, sorts, pages, and leaves out what is closed', async () => {
    expect(await codes('')).toEqual(['la', 'sd', 'sf'])
    expect(await codes('(filters: { city: { like: "San%" } }, sort: { name: DESC })')).toEqual(['sf', 'sd'])
    expect(await codes('(pageSize: 2, currentPage: 2)')).toEqual(['sf'])
    expect(await codes('(productsInfo: [{ sku: "chair" }])')).toEqual(['la', 'sd', 'sf'])
    expect(await codes('(productsInfo: [{ sku: "no such thing" }])')).toEqual([])
    expect(await shop.refusal('{ pickupLocations(pageSize: 0) { total_count } }')).toEqual([
      'pageSize value must be greater than 0.',
      'graphql-input',
    ])
    const [first] = (
      await shop.data<{ pickupLocations: { items: object[] } }>(
        `{ pickupLocations(filters: { pickup_location_code: { eq: "la" } }) { items { name street city region region_id
          postcode country_id phone email latitude longitude contact_name description fax } page_info { total_pages } } }`,
      )
    ).pickupLocations.items
    expect(first).toEqual({
      ...{ name: 'Los Angeles store', street: '1 Main St', city: 'Los Angeles', region: 'California', region_id: 12 },
      ...{ postcode: '90001', country_id: 'US', phone: '555', email: null, latitude: 34, longitude: -118 },
      ...{ contact_name: null, description: null, fax: null },
    })
  })

  test('an order is fetched at the point that was chosen, and taxed there', async () => {
    const id = await shop.cartOf({ chair: 1 })
    const address = `address: { ${ada.replace('"CA"', '"NY"')} }, pickup_location_code: "la"`
    await shop.set(id, 'setShippingAddressesOnCart', `shipping_addresses: [{ ${address} }]`)
    await shop.shipBy(id, 'instore', 'pickup')
    const cart = 'prices { grand_total { value } } shipping_addresses { city pickup_location_code }'
    expect(await shop.cart(id, cart)).toEqual({
      prices: { grand_total: { value: 110 } },
      shipping_addresses: [{ city: 'Los Angeles', pickup_location_code: 'la' }],
    })
    await shop.set(id, 'setGuestEmailOnCart', 'email: "ada@example.org"')
    await shop.set(id, 'setBillingAddressOnCart', `billing_address: { address: { ${ada} } }`)
    await shop.set(id, 'setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')
    expect((await shop.place(id)).errors).toEqual([])
    expect((await shop.mails()).at(-1)).toContain('Los Angeles store')
  })

  test('the point alone is address enough, and one that is not there is refused', async () => {
    const id = await shop.cartOf({ chair: 1 })
    const only = 'shipping_addresses: [{ pickup_location_code: "sd" }]'
    expect(
      await shop.set(id, 'setShippingAddressesOnCart', only, 'shipping_addresses { firstname lastname city }'),
    ).toEqual({ shipping_addresses: [{ firstname: 'San Diego store', lastname: 'Store', city: 'San Diego' }] })
    const gone = `mutation { setShippingAddressesOnCart(input: { cart_id: "${id}",
      shipping_addresses: [{ pickup_location_code: "closed" }] }) { cart { id } } }`
    expect(await shop.refusal(gone)).toEqual([
      'Can not find Pickup Location with code closed.',
      'graphql-no-such-entity',
    ])
  })

  test('an order that is to be fetched nowhere is not placed', async () => {
    const id = await shop.ready(await shop.cartOf({ chair: 1 }))
    await shop.shipBy(id, 'instore', 'pickup')
    expect((await shop.place(id)).errors).toEqual([
      {
        code: 'UNABLE_TO_PLACE_ORDER',
        message: 'Unable to place order: Quote does not have Pickup Location assigned.',
      },
    ])
  })

  test('savePickupPoint and deletePickupPoint change where orders are fetched', async () => {
    await shop.admin('mutation($point: JSON!) { savePickupPoint(point: $point) { code enabled } }', {
      point: point('new', 'Oakland', '94601', 37.8),
    })
    expect(await codes('')).toContain('new')
    await shop.admin('mutation { deletePickupPoint(code: "new") }')
    expect(await codes('')).not.toContain('new')
  })
})
