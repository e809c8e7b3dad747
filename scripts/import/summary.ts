import type { ImportOutcome } from './run-import.ts'

const figure = (number: number) => number.toLocaleString('en')
const lineBreak = '\n'

/** The outcome in words, for a terminal: counts by kind, what was not taken and why, how long it took. */
export function summarise(outcome: ImportOutcome, reportFile: string): string {
  const { tallies, report, media, types, seconds, productRows } = outcome
  const lines: string[] = []
  for (const [kind, { new: fresh, changed, unchanged, refused }] of Object.entries(tallies)) {
    if (fresh + changed + unchanged + refused === 0) continue
    const counts = `${figure(fresh)} new, ${figure(changed)} changed, ${figure(unchanged)} unchanged`
    lines.push(`${kind}: ${counts}${refused > 0 ? `, ${figure(refused)} refused` : ''}`)
  }
  if (media.copied + media.unchanged > 0) {
    lines.push(`pictures: ${figure(media.copied)} copied, ${figure(media.unchanged)} unchanged`)
  }
  const { products } = tallies
  const taken = products.new + products.changed + products.unchanged
  const kinds = Object.entries(types).map(([type, count]) => `${figure(count)} ${type}`)
  lines.push(`${figure(taken)} products out of ${figure(productRows)} rows (${kinds.join(', ') || 'none'})`)
  if (outcome.wroteConfiguration) lines.push('store configuration: written, the installation had none')
  for (const severity of ['refused', 'left out', 'left alone'] as const) {
    const count = report.count(severity)
    if (count === 0) continue
    lines.push('', `${figure(count)} ${severity}:`, ...report.digest(severity).map((line) => `  ${line}`))
  }
  const rate = Math.round(productRows / Math.max(seconds, 0.001))
  lines.push(
    '',
    `Done in ${seconds.toFixed(1)} s (${figure(rate)} product rows/s). Everything not taken: ${reportFile}`,
  )
  return lines.join(lineBreak)
}
