/** How fast one page was: times in milliseconds, `cls` without a unit. What a browser does not know is left out. */
export type Vitals = {
  page: 'product' | 'list' | 'search' | 'other'
  device: 'phone' | 'desktop'
  lcp?: number | undefined
  cls?: number | undefined
  inp?: number | undefined
  ttfb?: number | undefined
}
