import { expect, it } from 'vitest'
import { flatrate } from './flatrate.ts'
import { parcel, ways } from './parcel.fixture.ts'

const settings = { title: 'Flat Rate', name: 'Fixed', price: '5.00' }
const price = (changes: object, parcelChanges: object = {}) =>
  flatrate(ways({ flatrate: { ...settings, ...changes } }), parcel(parcelChanges))?.priceMinor

it('counts once per order, or once per piece', () => {
  expect(price({ per: 'order' })).toBe(500)
  expect(price({ per: 'item' })).toBe(1500)
})

it('is not offered when it is not configured', () => {
  expect(flatrate({}, parcel())).toBeNull()
})

it('adds what packing costs, as an amount or a share', () => {
  expect(price({ handling: { fee: '1.50' } })).toBe(650)
  expect(price({ handling: { type: 'percent', fee: '10' }, per: 'item' })).toBe(1650)
})

it('takes nothing for pieces that a rule carries for nothing', () => {
  expect(price({ per: 'item' }, { freePieces: 2 })).toBe(500)
  expect(price({ handling: { fee: '1.50' } }, { freePieces: 3 })).toBe(0)
  expect(price({}, { isFree: true })).toBe(0)
})

it('stays out of countries it does not go to, or says why', () => {
  expect(price({ countries: ['NL'] })).toBeUndefined()
  const shown = flatrate(ways({ flatrate: { ...settings, countries: ['NL'], showUnavailable: true } }), parcel())
  expect(shown).toMatchObject({ priceMinor: 0, errorMessage: expect.stringContaining('not available') })
})
