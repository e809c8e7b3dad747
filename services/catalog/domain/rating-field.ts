/** The number of a search document that says how a product is rated in a store view. */
export const ratingField = (view: string): string => `rating:${view}`

/** Per cent of the stars, and of equals the one that more people rated stands higher; a product nobody rated has none. */
export const ratingNumber = ({ rating, count }: { rating: number; count: number }): number =>
  rating + Math.min(count, 999_999) / 1_000_000
