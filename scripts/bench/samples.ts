/** One request: how long the client waited, and what the server spent on it. */
export type Sample = { ms: number; cpuMs: number; statements: number }
export type Summary = { p50: number; p99: number; cpuMs: number; cpuP99: number; statements: number }

/** The smallest sample that this share of all is no greater than. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Times in milliseconds; processor time and statements are means of a request, `cpuP99` the dearest but one in a hundred. */
export function summaryOf(samples: Sample[]): Summary {
  const waits = samples.map(({ ms }) => ms)
  const cpu = samples.map(({ cpuMs }) => cpuMs)
  return {
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    cpuMs: mean(cpu),
    cpuP99: percentile(cpu, 0.99),
    statements: mean(samples.map(({ statements }) => statements)),
  }
}
