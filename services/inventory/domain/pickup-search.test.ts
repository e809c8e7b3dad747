import { describe, expect, it } from 'vitest'
import type { PickupPoint } from '../../../contracts/internal/inventory.ts'
import { distanceKm, passes, placeOfTerm } from './pickup-search.ts'

const point = (code: string, city: string, postcode: string, latitude: number | null, longitude: number | null) =>
  ({ code, city, postcode, countryCode: 'NL', latitude, longitude }) as PickupPoint

const points = [
  point('dam', 'Amsterdam', '1012', 52.373, 4.893),
  point('zuid', 'Amsterdam', '1077', 52.338, 4.873),
  point('maas', 'Rotterdam', '3011', 51.92, 4.48),
  point('nowhere', 'Utrecht', '3511', null, null),
]

it('Amsterdam and Rotterdam are 57 km apart', () => {
  const [dam, , maas] = points as [PickupPoint, PickupPoint, PickupPoint]
  const places = [dam, maas] as unknown as { latitude: number; longitude: number }[]
  const [one, other] = places as [{ latitude: number; longitude: number }, { latitude: number; longitude: number }]
  expect(distanceKm(one, other)).toBeGreaterThan(56)
  expect(distanceKm(one, other)).toBeLessThan(59)
  expect(distanceKm(one, one)).toBe(0)
})

describe('a place that is searched for', () => {
  it.each([
    ['1012', 52.373],
    ['1012:NL', 52.373],
    ['rotterdam', 51.92],
    ['1012 AB', 52.373],
    ['rotter', 51.92],
  ])('%s is found', (term, latitude) => {
    expect(placeOfTerm(points, term, 'NL')?.latitude).toBeCloseTo(latitude)
  })

  it('is the middle of a city with several points', () => {
    expect(placeOfTerm(points, 'amsterdam', 'NL')?.latitude).toBeCloseTo((52.373 + 52.338) / 2)
  })

  it.each(['', 'Paris', '1012:US', 'Utrecht'])('%s is not', (term) => {
    expect(placeOfTerm(points, term, 'NL')).toBeNull()
  })
})

it.each([
  [{ eq: 'AMSTERDAM' }, true],
  [{ neq: 'Amsterdam' }, false],
  [{ in: ['x', 'amsterdam'] }, true],
  [{ nin: ['amsterdam'] }, false],
  [{ like: '%ster%' }, true],
  [{ like: 'ster%' }, false],
  [{ like: 'a.*m' }, false],
  [{ notnull: '1' }, true],
  [{ null: '1' }, false],
])('Amsterdam and the filter %o: %s', (filter, expected) => {
  expect(passes('Amsterdam', filter)).toBe(expected)
})
