import type { OrderAddress } from '../../contracts/internal/cart.ts'
import type { PickupPoint } from '../../contracts/internal/inventory.ts'
import type { Destination } from '../../contracts/internal/shipping.ts'
import { regionsOf } from '../../contracts/regions.ts'
import { findRegion } from './domain/address.ts'

/** The address of a pickup point. Magento writes the name of the point and "Store" where a person's name stands. */
export function pickupAddress(point: PickupPoint): OrderAddress {
  return {
    prefix: null,
    firstname: point.name,
    middlename: null,
    lastname: 'Store',
    suffix: null,
    company: null,
    street: point.street,
    city: point.city,
    region: point.region,
    regionCode: regionOf(point)?.code ?? point.region,
    regionId: point.regionId,
    postcode: point.postcode,
    countryCode: point.countryCode,
    telephone: point.phone,
    fax: point.fax,
    vatId: null,
  }
}

const regionOf = ({ countryCode, regionId, region }: PickupPoint) =>
  findRegion(regionsOf(countryCode), regionId, region)

/** The place of a pickup point, as taxes and ways to ship see it. */
export const placeOfPoint = (point: PickupPoint): Destination => ({
  country: point.countryCode,
  region: regionOf(point)?.code ?? point.region,
  postcode: point.postcode,
})
