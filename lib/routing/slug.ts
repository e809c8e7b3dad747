/** A label as it may stand in an address: "Café au lait" gives "cafe-au-lait". Empty when nothing Latin is left. */
export function slugOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
