/**
 * How fast pages were for visitors, as histograms for Prometheus. Their number is fixed: four figures, four kinds of page, two
 * sizes of screen. Next's bundles and the front door load this separately and meet in one place.
 */

/** Upper bounds: times in seconds, for CLS without a unit. The ones by which web.dev says good and poor are among them. */
const bounds = {
  lcp: [0.5, 1, 1.8, 2.5, 4, 8],
  inp: [0.05, 0.1, 0.2, 0.5, 1],
  ttfb: [0.1, 0.2, 0.4, 0.8, 1.8],
  cls: [0.01, 0.05, 0.1, 0.25, 0.5],
}
export type Figure = keyof typeof bounds
export const figures = Object.keys(bounds) as Figure[]

type Histogram = { counts: number[]; sum: number; count: number }
const place = Symbol.for('vitrine.vitals')

function histograms(): Map<string, Histogram> {
  const shared = globalThis as { [place]?: Map<string, Histogram> }
  shared[place] ??= new Map()
  return shared[place]
}

/** Counts one value. `page` and `device` must come from a fixed list: each pair is kept for good. */
export function countVital(figure: Figure, value: number, { page, device }: { page: string; device: string }): void {
  const key = `${figure} page="${page}",device="${device}"`
  const known = histograms().get(key) ?? { counts: bounds[figure].map(() => 0), sum: 0, count: 0 }
  histograms().set(key, known)
  bounds[figure].forEach((bound, at) => {
    if (value <= bound) known.counts[at] = (known.counts[at] ?? 0) + 1
  })
  known.sum += value
  known.count++
}

/** The histograms in Prometheus' text format; empty while nothing was measured. */
export function vitalsText(): string {
  return figures
    .flatMap((figure) => {
      const own = [...histograms()].filter(([key]) => key.startsWith(`${figure} `))
      if (own.length === 0) return []
      const name = figure === 'cls' ? 'vitrine_web_cls' : `vitrine_web_${figure}_seconds`
      const lines = own.flatMap(([key, { counts, sum, count }]) => {
        const labels = key.slice(figure.length + 1)
        const steps = bounds[figure].map((bound, at) => `${name}_bucket{${labels},le="${bound}"} ${counts[at]}`)
        const total = `${name}_bucket{${labels},le="+Inf"} ${count}`
        return [...steps, total, `${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`]
      })
      return [`# HELP ${name} As visitors' browsers measured it, sampled.`, `# TYPE ${name} histogram`, ...lines]
    })
    .map((line) => `${line}\n`)
    .join('')
}
