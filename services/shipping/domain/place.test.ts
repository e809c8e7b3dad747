import { describe, expect, it } from 'vitest'
import { moreSpecial, speciality } from './place.ts'

const losAngeles = { country: 'US', region: 'CA', postcode: '90210-1234' }

describe('where a rule holds', () => {
  it.each([
    ['*', '*', '*', true],
    ['0', '', '', true],
    ['US', '*', '*', true],
    ['us', 'ca', '90210', true],
    ['US', '*', '902*', true],
    ['US', '*', '90000-90999', true],
    ['US', '*', '10000-19999', false],
    ['US', 'NY', '*', false],
    ['NL', '*', '*', false],
  ])('%s / %s / %s', (country, region, postcode, holds) => {
    expect(speciality({ country, region, postcode }, losAngeles) !== null).toBe(holds)
  })

  it('a rule for a region or postcode never holds where that is unknown', () => {
    const somewhere = { country: 'US', region: null, postcode: null }
    expect(speciality({ country: 'US', region: 'CA', postcode: '*' }, somewhere)).toBeNull()
    expect(speciality({ country: 'US', region: '*', postcode: '9*' }, somewhere)).toBeNull()
  })

  it('country weighs more than region, region more than postcode, an exact postcode more than a pattern', () => {
    const places = [
      { country: '*', region: '*', postcode: '*' },
      { country: 'US', region: '*', postcode: '90210' },
      { country: 'US', region: '*', postcode: '902*' },
      { country: 'US', region: 'CA', postcode: '*' },
      { country: '*', region: 'CA', postcode: '*' },
    ]
    const ranks = places.map((place) => speciality(place, losAngeles) ?? [])
    expect([...ranks].sort(moreSpecial)).toEqual([ranks[3], ranks[1], ranks[2], ranks[4], ranks[0]])
  })
})
