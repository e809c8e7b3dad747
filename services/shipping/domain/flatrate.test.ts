import { expect, it } from 'vitest'
import { flatrate } from './flatrate.ts'
import { parcel } from './parcel.fixture.ts'

const settings = { title: 'Flat Rate', name: 'Fixed', price: '5.00' }

it('counts once per order, or once per piece', () => {
  expect(flatrate({ flatrate: { ...settings, per: 'order' } }, parcel())?.priceMinor).toBe(500)
  expect(flatrate({ flatrate: { ...settings, per: 'item' } }, parcel())?.priceMinor).toBe(1500)
})

it('is not offered when it is not configured', () => {
  expect(flatrate({}, parcel())).toBeNull()
})
