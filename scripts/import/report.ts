import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * refused: the row or file was not taken. left out: the row was taken without this part. left alone: a file that is none
 * of the importer's business.
 */
export type Severity = 'refused' | 'left out' | 'left alone'
export type Finding = {
  severity: Severity
  file: string
  line?: number | undefined
  column?: string | undefined
  sku?: string | undefined
  reason: string
}

/** A cell for a spreadsheet: one that a spreadsheet would run as a formula is defused with an apostrophe. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const columns = ['severity', 'file', 'line', 'column', 'sku', 'reason'] as const

/** Everything an import could not take, and why. */
export class Report {
  readonly findings: Finding[] = []

  add(finding: Finding): void {
    this.findings.push(finding)
  }

  count(severity: Severity): number {
    return this.findings.filter((finding) => finding.severity === severity).length
  }

  /** Writes the findings as a CSV file that a spreadsheet opens. Throws what the file system throws. */
  write(path: string): void {
    const lines = this.findings.map((finding) => columns.map((column) => cell(finding[column])).join(','))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`)
  }

  /** The findings grouped by file and reason, most frequent first: at most `limit` lines for a terminal. */
  digest(severity: Severity, limit = 12): string[] {
    const groups = new Map<string, { finding: Finding; count: number }>()
    for (const finding of this.findings.filter((one) => one.severity === severity)) {
      const key = `${finding.file}\n${finding.reason.replace(/"[^"]*"/g, '""')}`
      const group = groups.get(key)
      if (group) group.count += 1
      else groups.set(key, { finding, count: 1 })
    }
    const lines = [...groups.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ finding, count }) => {
        const place = [finding.file, finding.line && `line ${finding.line}`, finding.column].filter(Boolean).join(', ')
        const times = count > 1 ? ` (and ${count - 1} more like it)` : ''
        return `${place}${finding.sku ? ` [${finding.sku}]` : ''}: ${finding.reason}${times}`
      })
    return lines.length > limit ? [...lines.slice(0, limit), `... ${lines.length - limit} more in the report`] : lines
  }
}
