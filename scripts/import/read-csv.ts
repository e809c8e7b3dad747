import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { BrokenFile, wholeLines } from './whole-lines.ts'

/** One record of a CSV file. `line` is where it starts; `problem` says why its cells cannot be trusted. */
export type Row = { file: string; line: number; cells: Readonly<Record<string, string>>; problem?: string }

/** A record and the line it starts at. */
type Numbered = { line: number; record: string[] }

/** The biggest record one product can need; a longer one is nearly always a quote that was never closed. */
const maxRecordBytes = 4 * 1024 * 1024

function explain(error: CsvError, header: readonly string[], recordLine: number): BrokenFile {
  const index = typeof error.column === 'number' ? error.column : 0
  const column = header[index] ?? `column ${index + 1}`
  const line = Number(error.lines ?? recordLine)
  const started = line === recordLine ? '' : ` in the record that starts at line ${recordLine}`
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new BrokenFile(recordLine, column, 'a quoted cell of this record is never closed; add the missing "')
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new BrokenFile(line, column, `text follows a closing quote${started}; inside quotes, write " as ""`)
    case 'INVALID_OPENING_QUOTE':
      return new BrokenFile(line, column, 'a quote stands inside an unquoted cell; quote the cell and write " as ""')
    case 'CSV_MAX_RECORD_SIZE':
      return new BrokenFile(recordLine, column, 'this record is over 4 MB; a closing quote is probably missing')
    default:
      return new BrokenFile(line, column, error.message)
  }
}

function toRow(file: string, line: number, header: readonly string[], record: readonly string[]): Row {
  const cells: Record<string, string> = {}
  header.forEach((name, index) => {
    cells[name] = record[index] ?? ''
  })
  if (record.length === header.length) return { file, line, cells }
  return { file, line, cells, problem: `the row has ${record.length} cells, the header has ${header.length}` }
}

/**
 * The records of a CSV file (UTF-8, commas, RFC 4180 quotes), the header first, as they are read from the disk.
 * Throws BrokenFile, with line and column, for a file that cannot be read to its end.
 */
export async function* readRecords(path: string): AsyncGenerator<Numbered> {
  let header: readonly string[] = []
  let nextLine = 1
  let emptyLines = 0
  // The parser runs ahead of whoever reads its records, so their lines wait in a queue of their own.
  const lines: number[] = []
  const parser = parse({
    bom: true,
    relax_column_count: true,
    record_delimiter: '\n',
    skip_empty_lines: true,
    max_record_size: maxRecordBytes,
    on_record: (record, context) => {
      if (header.length === 0) header = record.map((name) => name.trim())
      lines.push(nextLine + context.empty_lines - emptyLines)
      nextLine = context.lines + 1
      emptyLines = context.empty_lines
      return record
    },
  })
  pipeline(Readable.from(wholeLines(createReadStream(path))), parser, () => undefined)
  try {
    for await (const record of parser) yield { line: lines.shift() ?? 0, record }
  } catch (error) {
    if (error instanceof BrokenFile || (error as CsvError).code === undefined) throw error
    if (String((error as CsvError).code).startsWith('E')) throw error
    throw explain(error as CsvError, header, nextLine)
  }
}

/** The rows below the header, each with its cells by column name. */
export async function* readRows(path: string, file: string): AsyncGenerator<Row> {
  let header: string[] | undefined
  for await (const { line, record } of readRecords(path)) {
    if (header === undefined) header = record.map((name) => name.trim())
    else yield toRow(file, line, header, record)
  }
}
