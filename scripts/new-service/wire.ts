import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Names } from './names.ts'

/** Where services are introduced to each other. */
const root = 'services/embedded/open-services.ts'

/**
 * Introduces a service to the one process: its import, its opening, its closing. Throws, with the lines to write by hand,
 * when the file no longer looks as expected.
 */
export function wire(house: string, { folder, camel, pascal }: Names): void {
  const file = join(house, root)
  let text = readFileSync(file, 'utf8')
  const opening = `const ${camel} = await open${pascal}({ databaseUrl: databaseUrl('${folder}'), relay })`
  const places: [RegExp, string][] = [
    [/^import \{ openCart \}/m, `import { open${pascal} } from '../${folder}/index.ts'\n$&`],
    [/^ {2}\/\/ Those who ask close before those who are asked\.$/m, `  ${opening}\n\n$&`],
    [/const closing = \[/, `$&${camel}, `],
    [/^ {4}mail,$/m, `$&\n    ${camel},`],
  ]
  for (const [place, replacement] of places) {
    if (!place.test(text)) {
      throw new Error(
        `${root} has changed its shape. Write there by hand:\n  ${opening}\nand close it with the others.`,
      )
    }
    text = text.replace(place, replacement)
  }
  writeFileSync(file, text)
}
