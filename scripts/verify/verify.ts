/** The steps of `npm run verify`; name some checks to run only those: `npm run verify -- floors types`. */
import { join } from 'node:path'
import { finish } from '../start/finish.ts'
import { generate } from '../start/generate.ts'
import { Halt } from '../start/halt.ts'
import { install } from '../start/install.ts'
import { openProgress } from '../start/progress.ts'
import { checks } from './checks.ts'
import { runChecks } from './run-checks.ts'

const root = join(import.meta.dirname, '../..')

function chosen(names: string[]) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (!unknown) return names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks
  throw new Halt(`There is no check "${unknown}". There are: ${checks.map(({ name }) => name).join(', ')}`)
}

await finish(async (signal) => {
  const wanted = chosen(process.argv.slice(2))
  const progress = openProgress()
  await progress.step('install', () => install(root, signal))
  await progress.step('generate', () => generate(root, signal))
  const failed = (await runChecks(root, wanted, progress, signal)).filter(({ ok }) => !ok)
  progress.close()
  for (const { check, said } of failed) {
    console.log(`\n--- ${check.name}: ${check.holds}\n${said.slice(-80).join('\n')}`)
  }
  console.log(`\n${wanted.length - failed.length} of ${wanted.length} checks passed`)
  return failed.length > 0 ? 1 : 0
})
