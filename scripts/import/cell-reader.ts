import type { Row } from './read-csv.ts'
import type { Report, Severity } from './report.ts'

type Problem = { severity: Severity; column: string; reason: string }

/** The longest text a cell may hold, in characters: what Magento's text columns hold. */
export const maxCellCharacters = 65_535

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/
const exportDate = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?:,? |$)/

function toIsoDate(text: string): string | undefined {
  const iso = isoDate.exec(text)
  const us = exportDate.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${full}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== full ? undefined : full
}

/** Reads the cells of one row and collects what is wrong with them, so that a report names every mistake at once. */
export class CellReader {
  readonly row: Row
  readonly problems: Problem[] = []

  constructor(row: Row) {
    this.row = row
    if (row.problem) this.refuse('', row.problem)
    for (const [column, value] of Object.entries(row.cells)) {
      if (value.length > maxCellCharacters) {
        this.refuse(column, `${value.length} characters; a cell holds at most ${maxCellCharacters}`)
      }
    }
  }

  /** The row will not be taken. */
  refuse(column: string, reason: string): void {
    this.problems.push({ severity: 'refused', column, reason })
  }

  /** The row is taken without this part. */
  leaveOut(column: string, reason: string): void {
    this.problems.push({ severity: 'left out', column, reason })
  }

  get isRefused(): boolean {
    return this.problems.some((problem) => problem.severity === 'refused')
  }

  /** The trimmed text of the first of these columns that is there; '' for none. */
  text(...columns: string[]): string {
    for (const column of columns) {
      const value = this.row.cells[column]?.trim()
      if (value) return value
    }
    return ''
  }

  required(column: string): string {
    const value = this.text(column)
    if (value === '') this.refuse(column, `${column} is empty`)
    return value
  }

  /** A decimal amount in major units with at most four decimals, as the contract wants it. */
  amount(column: string): string | undefined {
    const value = this.text(column)
    if (value === '') return undefined
    if (value.startsWith('-')) this.refuse(column, `"${value}" is negative`)
    else if (!/^\d{1,9}(\.\d+)?$/.test(value)) this.refuse(column, `"${value}" is not an amount such as 19.95`)
    else {
      const [whole = '0', decimals = ''] = value.split('.')
      const kept = decimals.slice(0, 4).replace(/0+$/, '')
      return kept === '' ? whole : `${whole}.${kept}`
    }
    return undefined
  }

  /** A number that is not negative; what it was instead is left out. */
  number(column: string): number | undefined {
    const value = this.text(column)
    if (value === '') return undefined
    const number = Number(value)
    if (Number.isFinite(number) && number >= 0) return number
    this.leaveOut(column, `"${value}" is not a number of zero or more`)
    return undefined
  }

  /** 1/0, yes/no, true/false; undefined for an empty cell. */
  flag(column: string): boolean | undefined {
    const value = this.text(column).toLowerCase()
    if (value === '') return undefined
    if (['1', 'yes', 'true', 'y'].includes(value)) return true
    if (['0', 'no', 'false', 'n', '2'].includes(value)) return false
    this.leaveOut(column, `"${value}" is neither 1 nor 0`)
    return undefined
  }

  /** YYYY-MM-DD out of 2026-09-14, 2026-09-14 00:00:00 or Magento's 9/14/26. */
  date(column: string): string | undefined {
    const value = this.text(column)
    if (value === '') return undefined
    const date = toIsoDate(value)
    if (date === undefined) this.refuse(column, `"${value}" is not a date; write it as 2026-09-14`)
    return date
  }

  /** Hands the problems of this row to the report. */
  tell(report: Report, sku?: string): void {
    const { file, line } = this.row
    for (const { severity, column, reason } of this.problems) report.add({ severity, file, line, column, sku, reason })
  }
}
