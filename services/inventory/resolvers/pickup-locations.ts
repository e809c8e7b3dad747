import type { InventoryApi, PickupPoint } from '../../../contracts/internal/inventory.ts'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { distanceKm, passes, placeOf, placeOfTerm, type TextFilter } from '../domain/pickup-search.ts'
import type { PickupStore } from '../store/pickup-store.ts'

type View = ReturnType<typeof viewOf>
type Field = keyof View
type Args = {
  area?: { radius: number; search_term: string } | null
  filters?: Partial<Record<Field, TextFilter | null>> | null
  sort?: Partial<Record<Field | 'distance', 'ASC' | 'DESC' | null>> | null
  productsInfo?: ({ sku: string } | null)[] | null
  pageSize: number
  currentPage: number
}
type Found = { view: View; distance: number }

/** `pickupLocations`: the points around a place, or of a filter, where everything that is wanted can be fetched. */
export function pickupLocations(store: Pick<PickupStore, 'points'>, { stock }: Pick<InventoryApi, 'stock'>) {
  return async (_: unknown, args: Args, context: RequestContext) => {
    if (args.currentPage < 1) throw inputError('currentPage value must be greater than 0.')
    if (args.pageSize < 1) throw inputError('pageSize value must be greater than 0.')
    const skus = (args.productsInfo ?? []).flatMap((product) => product?.sku ?? [])
    const inStock = skus.length === 0 || (await stock(skus)).every(({ isSalable }) => isSalable)
    const points = inStock ? await store.points({ enabled: true }) : []
    const found = within(points, args.area ?? null, context.configuration.defaultCountry)
      .filter(({ view }) => filtered(view, args.filters ?? {}))
      .sort(order(args.sort ?? {}, args.area != null))
    const pages = Math.ceil(found.length / args.pageSize)
    if (args.currentPage > pages && found.length > 0) {
      throw inputError(
        `currentPage value ${args.currentPage} specified is greater than the ${pages} page(s) available.`,
      )
    }
    const start = (args.currentPage - 1) * args.pageSize
    return {
      items: found.slice(start, start + args.pageSize).map(({ view }) => view),
      total_count: found.length,
      page_info: { page_size: args.pageSize, current_page: args.currentPage, total_pages: pages },
    }
  }
}

/** A point in Magento's shape. */
function viewOf(point: PickupPoint) {
  return {
    pickup_location_code: point.code,
    name: point.name,
    description: point.description,
    country_id: point.countryCode,
    region_id: point.regionId,
    region: point.region,
    city: point.city,
    street: point.street.join(', '),
    postcode: point.postcode,
    phone: point.phone,
    email: point.email,
    fax: point.fax,
    contact_name: point.contactName,
    latitude: point.latitude,
    longitude: point.longitude,
  }
}

function within(points: PickupPoint[], area: Args['area'] | null, defaultCountry: string): Found[] {
  if (!area) return points.map((point) => ({ view: viewOf(point), distance: 0 }))
  const center = placeOfTerm(points, area.search_term, defaultCountry)
  return points.flatMap((point) => {
    const place = placeOf(point)
    const distance = center && place ? distanceKm(center, place) : Number.POSITIVE_INFINITY
    return distance <= area.radius ? [{ view: viewOf(point), distance }] : []
  })
}

function filtered(view: View, filters: NonNullable<Args['filters']>): boolean {
  return Object.entries(filters).every(([field, filter]) => {
    const value = view[field as Field]
    return !filter || passes(value === null ? null : String(value), filter)
  })
}

/** By the first field that is asked for; the nearest first when an area is searched, else by name. */
function order(sort: NonNullable<Args['sort']>, byDistance: boolean) {
  const wanted = Object.entries(sort).find(([, direction]) => direction)
  const [field, direction] = wanted ?? [byDistance ? 'distance' : 'name', 'ASC']
  const sign = direction === 'DESC' ? -1 : 1
  return (one: Found, other: Found) => {
    if (field === 'distance') return sign * (one.distance - other.distance)
    const [left, right] = [one.view[field as Field] ?? '', other.view[field as Field] ?? '']
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * String(left).localeCompare(String(right))
  }
}
