import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bitset, bitsetOf } from './bitset.ts'
import { PlaceSet } from './place-set.ts'

test('rare and common values are counted and joined as plain sets are', () => {
  const places = fc.uniqueArray(fc.nat(5000), { maxLength: 600 })
  fc.assert(
    fc.property(places, places, fc.boolean(), (value, wanted, isDense) => {
      const all = isDense ? Array.from({ length: 5001 }, (_, n) => n).filter((n) => !value.includes(n)) : value
      const set = new PlaceSet()
      for (const place of [...all].sort((a, b) => a - b)) set.add(place)
      const bits = bitsetOf(wanted)
      expect(set.countIn({ bits, list: bits.toList() })).toBe(wanted.filter((n) => all.includes(n)).length)
      const joined = new Bitset()
      set.addTo(joined)
      expect(joined.count()).toBe(all.length)
    }),
    { numRuns: 30 },
  )
})
