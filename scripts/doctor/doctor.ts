/** Prints what the doctor found; ends with 1 when `npm start` could not open the shop. */
import { join } from 'node:path'
import { loadEnvironmentFiles } from '../start/options.ts'
import { examine } from './examine.ts'

const root = join(import.meta.dirname, '../..')
const signs = { there: '✓', absent: '·', missing: '✗' }

loadEnvironmentFiles(root)
const findings = await examine(root)
for (const { name, state, says, mend } of findings) {
  console.log(`  ${signs[state]} ${name.padEnd(19)} ${says}${mend ? `  ->  ${mend}` : ''}`)
}
const ill = findings.filter(({ state }) => state === 'missing').length
console.log(ill > 0 ? `\n  ${ill} to mend before npm start.` : '\n  npm start will work.')
process.exitCode = ill > 0 ? 1 : 0
