/**
 * `npm run build`: the shop as it is deployed. It exists so that a build made by hand and one made by `npm start` are the
 * same one: generated documents first, nothing built twice.
 */
import { join } from 'node:path'
import { build } from './start/build.ts'
import { finish } from './start/finish.ts'
import { generate } from './start/generate.ts'
import { install } from './start/install.ts'
import { loadEnvironmentFiles } from './start/options.ts'
import { openProgress } from './start/progress.ts'

const root = join(import.meta.dirname, '..')

await finish(async (signal) => {
  loadEnvironmentFiles(root)
  const progress = openProgress()
  await progress.step('install', () => install(root, signal))
  await progress.step('generate', () => generate(root, signal))
  await progress.step('build', () => build(root, signal), 'about a minute')
  progress.close()
  return 0
})
