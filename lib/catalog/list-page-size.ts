/** How many products a page of a list shows: divides by 2, 3 and 4, so that no row stays open. */
export const pageSize = 24
