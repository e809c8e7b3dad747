import type { Vitals } from './vitals-shape'

const observe = (type: string, more: object = {}) => {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return () => [] as PerformanceEntry[]
  const entries: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()))
  observer.observe({ type, buffered: true, ...more })
  return () => [...entries, ...observer.takeRecords()]
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
type Interaction = PerformanceEntry & { interactionId?: number }

/** The worst window of shifts: at most five seconds, with less than one between two, as web.dev defines CLS. */
export function layoutShift(shifts: { startTime: number; value: number; hadRecentInput: boolean }[]): number {
  let [worst, sum, from, last] = [0, 0, 0, 0]
  for (const { startTime, value, hadRecentInput } of shifts) {
    if (hadRecentInput) continue
    if (sum === 0 || startTime - last > 1000 || startTime - from > 5000) [sum, from] = [0, startTime]
    sum += value
    last = startTime
    worst = Math.max(worst, sum)
  }
  return worst
}

/** The slowest interaction, or of many the slowest but one in fifty. */
export function interactionDelay(
  events: { interactionId?: number | undefined; duration: number }[],
): number | undefined {
  const slowest = new Map<number, number>()
  for (const { interactionId, duration } of events) {
    if (interactionId) slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0))
  }
  const sorted = [...slowest.values()].sort((a, b) => b - a)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / 50))]
}

function pageKind(): Vitals['page'] {
  if (document.querySelector('script[type="application/ld+json"]')?.textContent?.match(/"Product(Group)?"/))
    return 'product'
  if (/\/search$/.test(location.pathname)) return 'search'
  if (document.querySelector('main article')) return 'list'
  return 'other'
}

/** Measures how fast this visit's first page was, and tells the shop when the visitor leaves it. No cookie and no person. */
export function sendVitals(): void {
  const page = pageKind()
  const paints = observe('largest-contentful-paint')
  const shifts = observe('layout-shift')
  const events = observe('event', { durationThreshold: 40 })
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  let isSent = false

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || isSent) return
    isSent = true
    const vitals: Vitals = {
      page,
      device: matchMedia('(max-width: 47.99rem)').matches ? 'phone' : 'desktop',
      lcp: paints().at(-1)?.startTime,
      cls: layoutShift(shifts() as Shift[]),
      inp: interactionDelay(events() as Interaction[]),
      ttfb: navigation?.responseStart,
    }
    navigator.sendBeacon('/api/vitals', new Blob([JSON.stringify(vitals)], { type: 'application/json' }))
  })
}
