import type { PickupPoint } from '../../../contracts/internal/inventory.ts'

export type Place = { latitude: number; longitude: number }

const earthKm = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The way between two places over the ground, in kilometres (haversine). */
export function distanceKm(one: Place, other: Place): number {
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const [here, there] = [radians(one.latitude), radians(other.latitude)]
  const half = Math.sin(north / 2) ** 2 + Math.cos(here) * Math.cos(there) * Math.sin(east / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Where a point is, if anybody has said so. */
export const placeOf = ({ latitude, longitude }: PickupPoint): Place | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/**
 * The place that a search term means: Magento's `postcode or city:country`. There is no gazetteer here, so it is looked
 * up among the points: the middle of those whose postcode or city it is, or begins with. Null when there is none.
 */
export function placeOfTerm(points: PickupPoint[], term: string, defaultCountry: string): Place | null {
  const [text = '', country = defaultCountry] = term.split(':').map((part) => part.trim().toLowerCase())
  if (text === '') return null
  const near = points.filter(({ countryCode }) => countryCode.toLowerCase() === country.toLowerCase())
  const words = ({ postcode, city }: PickupPoint) => [postcode.toLowerCase(), city.toLowerCase()]
  const same = near.filter((point) => words(point).includes(text))
  const alike = near.filter((point) => words(point).some((word) => word.startsWith(text) || text.startsWith(word)))
  const places = (same.length > 0 ? same : alike).flatMap((point) => placeOf(point) ?? [])
  if (places.length === 0) return null
  const middle = (of: (place: Place) => number) => places.reduce((sum, place) => sum + of(place), 0) / places.length
  return { latitude: middle(({ latitude }) => latitude), longitude: middle(({ longitude }) => longitude) }
}

/** Magento's FilterTypeInput, as far as texts go. */
export type TextFilter = {
  eq?: string | null
  neq?: string | null
  in?: (string | null)[] | null
  nin?: (string | null)[] | null
  like?: string | null
  null?: string | null
  notnull?: string | null
}

/** Whether a text passes a filter; words in any case, `%` in `like` stands for anything. */
export function passes(text: string | null, filter: TextFilter): boolean {
  const own = text?.toLowerCase() ?? ''
  const listed = (list: (string | null)[]) => list.some((one) => one?.toLowerCase() === own)
  return (
    (filter.eq == null || own === filter.eq.toLowerCase()) &&
    (filter.neq == null || own !== filter.neq.toLowerCase()) &&
    (filter.in == null || listed(filter.in)) &&
    (filter.nin == null || !listed(filter.nin)) &&
    (filter.like == null || likeness(filter.like).test(own)) &&
    (filter.null == null || text === null) &&
    (filter.notnull == null || text !== null)
  )
}

function likeness(pattern: string): RegExp {
  const parts = pattern.toLowerCase().split('%')
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's')
}
