import type { Ledger } from './ledger.ts'
import type { Progress } from './progress.ts'
import type { Report } from './report.ts'
import type { Source } from './sources.ts'
import type { StoreDoor } from './store-door.ts'
import type { Survey } from './survey.ts'

/** Everything the steps of an import share. */
export type ImportRun = {
  sources: readonly Source[]
  mediaFolders: readonly string[]
  survey: Survey
  door: StoreDoor
  ledger: Ledger
  report: Report
  progress: Progress
}

/** How many rows the files of these kinds have. */
export const rowsOf = (sources: readonly Source[], ...kinds: Source['kind'][]) =>
  sources.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { rows }) => sum + rows, 0)
