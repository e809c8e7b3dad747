/** Languages that are written from right to left. */
const fromTheRight = new Set(['ar', 'fa', 'he', 'ur'])

/** The way a locale such as `ar-AE` is written, as HTML's `dir` wants it. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return fromTheRight.has(new Intl.Locale(locale).language) ? 'rtl' : 'ltr'
}
