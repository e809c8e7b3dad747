type Place = { postcode: string | null; city: string; region: string | null; country: string | null }

/** Where the postcode closes the line: "Chicago, Illinois 60601". Elsewhere it opens it: "1012 AB Amsterdam". */
const postcodeLast = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'IN', 'NZ', 'SG', 'HK'])

/** City, region and postcode in the order the country's post expects. */
export function placeLine({ postcode, city, region, country }: Place): string {
  if (!postcodeLast.has(country ?? '')) return [postcode, city, region].filter(Boolean).join(' ')
  return [city, [region, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}
