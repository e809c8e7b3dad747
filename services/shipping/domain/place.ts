import type { Destination } from '../../../contracts/internal/shipping.ts'

/** Where a rule holds. `*` (or an empty field, or Magento's country 0) means everywhere. */
export type Place = { country: string; region: string; postcode: string }

const everywhere = (value: string) => value === '*' || value === '' || value === '0'
const same = (one: string, other: string | null) => other !== null && one.toUpperCase() === other.toUpperCase()

/**
 * How special a rule is for a destination, or null where it does not hold: country counts before region, region before
 * postcode, as Magento orders its rates. Compare two answers with `moreSpecial`.
 */
export function speciality(place: Place, destination: Destination): [number, number, number] | null {
  const country = everywhere(place.country) ? 0 : same(place.country, destination.country) ? 1 : null
  const region = everywhere(place.region) ? 0 : same(place.region, destination.region) ? 1 : null
  const postcode = everywhere(place.postcode) ? 0 : postcodeSpeciality(place.postcode, destination.postcode)
  return country === null || region === null || postcode === null ? null : [country, region, postcode]
}

/** Negative when `one` is more special than `other`: sorts the most special first. */
export function moreSpecial(one: number[], other: number[]): number {
  const index = one.findIndex((value, position) => value !== other[position])
  return index < 0 ? 0 : (other[index] ?? 0) - (one[index] ?? 0)
}

/**
 * Magento's postcode patterns: `90210`, `902*` and the numeric range `90000-90999`. A ZIP+4 code (90210-1234) also
 * matches its first half. A longer match is more special; a range is the least special of them.
 */
function postcodeSpeciality(pattern: string, postcode: string | null): number | null {
  if (postcode === null) return null
  const wanted = postcode.trim().toUpperCase()
  const rule = pattern.trim().toUpperCase()
  if (rule === wanted || rule === /^(.+)-.+$/.exec(wanted)?.[1]) return 1000
  if (rule.endsWith('*')) return wanted.startsWith(rule.slice(0, -1)) ? rule.length : null
  const range = /^(\d+)-(\d+)$/.exec(rule)
  const number = /^\d+/.exec(wanted)?.[0]
  if (!range || number === undefined) return null
  return Number(number) >= Number(range[1]) && Number(number) <= Number(range[2]) ? 1 : null
}
