/**
 * Begins a service: `npm run service:new -- gift-cards`. Folder, table, event consumer, administration, test and README are
 * written and introduced to the others; what is there works, and is there to be changed.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BadName, namesOf } from './new-service/names.ts'
import { templates } from './new-service/templates.ts'
import { wire } from './new-service/wire.ts'

const house = process.env.VITRINE_ROOT || join(import.meta.dirname, '..')

try {
  const names = namesOf(process.argv[2] ?? '')
  const folder = join(house, 'services', names.folder)
  if (existsSync(folder)) throw new BadName(`services/${names.folder} is there already.`)
  for (const [path, text] of Object.entries(templates(names))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  wire(house, names)
  console.log(`services/${names.folder} is there and introduced. Next: npm run format, npm run verify, its README.`)
} catch (error) {
  if (!(error instanceof BadName)) throw error
  console.error(`${error.message}\nUsage: npm run service:new -- <name>`)
  process.exitCode = 2
}
