/** The steps of `npm test`; `-- --unit`, `-- --contract` and `-- --e2e` run only those kinds. */
import { join } from 'node:path'
import { build } from '../start/build.ts'
import { finish } from '../start/finish.ts'
import { generate } from '../start/generate.ts'
import { Halt } from '../start/halt.ts'
import { install } from '../start/install.ts'
import { openProgress } from '../start/progress.ts'
import { checklist, checklistTable } from './checklist.ts'
import { type Kind, kinds, reportOf } from './kinds.ts'
import { testsOf } from './reports.ts'
import { type Outcome, runKind } from './run-kind.ts'
import { bringTools } from './tools.ts'

const root = join(import.meta.dirname, '../..')
const progress = openProgress()
const total = { passed: 0, failed: 0 }

function chosen(flags: string[]): Kind[] {
  const unknown = flags.find((flag) => !kinds.some(({ name }) => flag === `--${name}`))
  if (unknown)
    throw new Halt(`"${unknown}" is no kind of test. There are: ${kinds.map(({ name }) => `--${name}`).join(' ')}`)
  return flags.length > 0 ? kinds.filter(({ name }) => flags.includes(`--${name}`)) : kinds
}

async function hasBrowser(): Promise<() => boolean> {
  const { chromiumPath } = await import('../../tests/support/chromium.ts') // not before the packages are installed
  return () => chromiumPath() !== undefined
}

/** A step whose failure is counted and told, and does not keep the other kinds from running. */
async function attempt(name: string, work: () => Promise<string>, signal: AbortSignal): Promise<boolean> {
  try {
    await progress.step(name, work)
    return true
  } catch (error) {
    signal.throwIfAborted()
    total.failed++
    progress.say(`\n${error instanceof Error ? error.message : error}\n`)
    return false
  }
}

async function runAndTell(kind: Kind, signal: AbortSignal): Promise<void> {
  const outcome: Outcome = { passed: 0, failed: 0, reasons: [], said: [], files: [], unsteady: [] }
  await progress
    .step(kind.name, async () => {
      Object.assign(outcome, await runKind(root, kind, signal))
      if (outcome.failed > 0) throw new Error(kind.name)
      return `${outcome.passed} passed`
    })
    .catch(() => signal.throwIfAborted())
  total.passed += outcome.passed
  total.failed += outcome.failed
  for (const name of outcome.unsteady) progress.say(`  ! passed only when it was run again: ${name}`)
  if (outcome.failed > 0) {
    progress.say(`${outcome.said.slice(-200).join('\n')}\n`)
    for (const reason of outcome.reasons) progress.say(`  ✗ ${reason}`)
  }
}

await finish(async (signal) => {
  const wanted = chosen(process.argv.slice(2))
  await progress.step('install', () => install(root, signal))
  const generated = await attempt('generate', () => generate(root, signal), signal)
  if (wanted.some(({ name }) => name !== 'unit')) {
    await attempt('tools', async () => bringTools(root, await hasBrowser(), signal), signal)
  }
  for (const kind of wanted) {
    if (kind.name !== 'e2e') await runAndTell(kind, signal)
    // A shop that could not be built is one failure with its reason; its browser tests could only repeat it.
    else if (generated && (await attempt('build', () => build(root, signal), signal))) await runAndTell(kind, signal)
  }
  progress.close()
  // What passed when it was run again is looked up there.
  const tests = wanted.flatMap((kind) => {
    const again = testsOf(reportOf(root, kind, true))
    const repeated = new Set(again.map(({ file }) => file))
    return [...testsOf(reportOf(root, kind)).filter(({ file }) => !repeated.has(file)), ...again]
  })
  process.stdout.write(`\n${checklistTable(checklist(tests))}\n`)
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
})
