type Tracking = { title?: string | null; number?: string | null; carrier?: string | null } | null

/** Carriers' own pages by what their name holds. */
const pages: [RegExp, (number: string) => string][] = [
  [/\bups\b/i, (number) => `https://www.ups.com/track?tracknum=${number}`],
  [/\bdhl\b/i, (number) => `https://www.dhl.com/en/express/tracking.html?AWB=${number}`],
  [/\bfedex\b/i, (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`],
  [/\busps\b/i, (number) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`],
  [/\bpost ?nl\b/i, (number) => `https://postnl.nl/tracktrace/?B=${number}`],
  [/\bdpd\b/i, (number) => `https://tracking.dpd.de/status/en_US/parcel/${number}`],
  [/\bgls\b/i, (number) => `https://gls-group.com/track/${number}`],
]

/** Where the carrier says where a parcel is; null for a carrier whose page we do not know. */
export function trackingUrl(tracking: Tracking): string | null {
  const name = `${tracking?.title ?? ''} ${tracking?.carrier ?? ''}`
  const page = pages.find(([mark]) => mark.test(name))?.[1]
  return page && tracking?.number ? page(encodeURIComponent(tracking.number)) : null
}
