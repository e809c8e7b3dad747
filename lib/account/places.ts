/** The pages of an account by their path below /account. `guest`: also for those who are not signed in. */
const places = {
  '': { key: 'overview', guest: false, menu: true },
  orders: { key: 'orders', guest: false, menu: true },
  order: { key: 'order', guest: false, menu: false },
  addresses: { key: 'addresses', guest: false, menu: true },
  wishlist: { key: 'wishlist', guest: false, menu: true },
  downloads: { key: 'downloads', guest: false, menu: true },
  payment: { key: 'payment', guest: false, menu: true },
  reviews: { key: 'reviews', guest: false, menu: true },
  newsletter: { key: 'newsletter', guest: false, menu: true },
  profile: { key: 'profile', guest: false, menu: true },
  devices: { key: 'devices', guest: false, menu: true },
  privacy: { key: 'privacy', guest: false, menu: true },
  'sign-in': { key: 'signIn', guest: true, menu: false },
  register: { key: 'register', guest: true, menu: false },
  'forgot-password': { key: 'forgotPassword', guest: true, menu: false },
  'reset-password': { key: 'resetPassword', guest: true, menu: false },
  confirm: { key: 'confirm', guest: true, menu: false },
  'order-lookup': { key: 'orderLookup', guest: true, menu: false },
} as const

type PlacePath = keyof typeof places
export type PlaceKey = (typeof places)[PlacePath]['key']
export type Place = { path: PlacePath; key: PlaceKey; guest: boolean; menu: boolean }

/** Every page of the account, in the order of its menu. */
export const placeList: Place[] = (Object.keys(places) as PlacePath[]).map((path) => ({ path, ...places[path] }))

/** The page at a path below /account, or null where there is none. */
export function placeAt(path: string): Place | null {
  return placeList.find((place) => place.path === path) ?? null
}
