/** The shopper's checklist, told from the titles of the tests that ran: "C4, C5: ..." vouches for both. */
import { checklistItems } from './checklist-items.ts'
import type { Told } from './reports.ts'

export type ChecklistLine = { id: string; item: string; state: 'pass' | 'fail' | 'no test'; tests: number }

const idsAtStart = /^((?:[GHSCPKXA]\d{1,2})(?:\s*,\s*[GHSCPKXA]\d{1,2})*)\s*:/

/** The ids that a title vouches for; none when it begins otherwise. */
export function idsOf(title: string): string[] {
  return idsAtStart.exec(title)?.[1]?.split(/\s*,\s*/) ?? []
}

/** A line for each item: it passes when it has tests and all of them passed. An id that is in no list is told as a line too. */
export function checklist(tests: Told[]): ChecklistLine[] {
  const told = new Map<string, boolean[]>(Object.keys(checklistItems).map((id) => [id, []]))
  for (const { title, passed } of tests) for (const id of idsOf(title)) told.set(id, [...(told.get(id) ?? []), passed])
  return [...told].map(([id, results]) => ({
    id,
    item: checklistItems[id] ?? 'is in no list',
    state: results.length === 0 ? 'no test' : results.every(Boolean) ? 'pass' : 'fail',
    tests: results.length,
  }))
}

/** The lines as a table, with a sum beneath. */
export function checklistTable(lines: ChecklistLine[]): string {
  const rows = lines.map(({ id, item, state, tests }) => {
    const mark = { pass: '✓', fail: '✗', 'no test': '·' }[state]
    return `  ${mark} ${id.padEnd(4)} ${state.padEnd(8)} ${String(tests).padStart(3)}  ${item}`
  })
  const count = (state: ChecklistLine['state']) => lines.filter((line) => line.state === state).length
  return [
    "The shopper's checklist (id, state, tests):",
    ...rows,
    `  ${count('pass')} pass, ${count('fail')} fail, ${count('no test')} have no test`,
  ].join('\n')
}
