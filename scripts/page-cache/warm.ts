/** What came of asking for pages so that they are made. Times are milliseconds. */
export type Warmed = { asked: number; cold: number; failed: number; times: number[] }

/** What one answer tells: `cold` when the page had to be made for us. Null when there was none. */
export type Answer = { status: number; trail: string | null; milliseconds: number } | null

/** Asks for each page once, so many at a time; `told` hears of each. A page that fails does not stop the others. */
export async function warm(
  paths: string[],
  atOnce: number,
  ask: (path: string) => Promise<Answer>,
  told: (warmed: Warmed) => void,
): Promise<Warmed> {
  const warmed: Warmed = { asked: 0, cold: 0, failed: 0, times: [] }
  const waiting = [...paths]
  async function work(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await ask(path)
      warmed.asked++
      if (!answer || answer.status >= 500 || answer.trail === 'stale') warmed.failed++
      else if (answer.trail === 'miss' || answer.trail === 'shared') warmed.cold++
      if (answer) warmed.times.push(answer.milliseconds)
      told(warmed)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, paths.length) }, work))
  return warmed
}

/** The figures in one line. */
export function warmLine({ asked, cold, failed, times }: Warmed): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const speed = sorted.length > 0 ? `, ${at(0.5)} ms in the middle, ${at(1)} ms the slowest` : ''
  return `${asked} pages, ${cold} were cold, ${failed} failed${speed}`
}
