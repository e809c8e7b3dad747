import { join } from 'node:path'
import { type FileKind, judgeHeader } from './file-kinds.ts'
import { findFiles } from './find-files.ts'
import { readRecords } from './read-csv.ts'
import type { Report } from './report.ts'
import { BrokenFile } from './whole-lines.ts'

/** A file that can be read to its end. `file` is its name in reports, `rows` the number of rows below the header. */
export type Source = { file: string; path: string; kind: FileKind; rows: number }
export type Sources = { files: Source[]; mediaFolders: string[] }

async function inspect(folder: string, file: string, report: Report): Promise<Source | undefined> {
  const path = join(folder, file)
  let kind: FileKind | undefined
  let rows = -1
  try {
    for await (const { record, line } of readRecords(path)) {
      rows += 1
      if (kind !== undefined) continue
      const verdict = judgeHeader(record.map((name) => name.trim()))
      if (verdict.verdict === 'leave') {
        report.add({ severity: 'left alone', file, reason: verdict.reason })
        return undefined
      }
      if (verdict.verdict === 'refuse') {
        report.add({ severity: 'refused', file, line, column: verdict.column, reason: verdict.reason })
        return undefined
      }
      kind = verdict.kind
    }
  } catch (error) {
    if (!(error instanceof BrokenFile) && (error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    const place = error instanceof BrokenFile ? { line: error.line, column: error.column } : {}
    report.add({ severity: 'refused', file, ...place, reason: (error as Error).message })
    return undefined
  }
  if (kind === undefined) {
    report.add({ severity: 'refused', file, line: 1, reason: 'the file is empty: it has no header' })
    return undefined
  }
  return { file, path, kind, rows }
}

/**
 * Every file below the folder that can be taken. Each is read to its end first, so that a file that breaks in the middle
 * is refused as a whole before anything of it is written.
 */
export async function inspectSources(folder: string, report: Report): Promise<Sources> {
  const { csvFiles, mediaFolders } = findFiles(folder)
  const files: Source[] = []
  for (const file of csvFiles) {
    const source = await inspect(folder, file, report)
    if (source) files.push(source)
  }
  return { files, mediaFolders: mediaFolders.map((media) => join(folder, media)) }
}
