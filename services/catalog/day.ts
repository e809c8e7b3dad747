const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day in a time zone as YYYY-MM-DD: shops reduce prices by their own midnight. */
export function dayIn(timezone: string, moment: Date): string {
  let format = formats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timezone, format)
  }
  return format.format(moment)
}

/** Milliseconds since 1970 as Magento writes a moment: "2026-11-21 08:30:00", in UTC. */
export const magentoMoment = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
