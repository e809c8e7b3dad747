/** A moment that the backend wrote as "2026-01-31 13:37:00", as a date in the locale's own way; empty when it is none. */
export function formatDay(written: string | null | undefined, locale: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(written ?? '') ?? []
  if (!year) return ''
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** A moment in milliseconds as date and time where its reader is. */
export const formatMoment = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
