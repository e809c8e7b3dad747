import { readdirSync, readFileSync } from 'node:fs'

/** The slice of the public schema in a service's `schema/` folder, as one Federation 2 document. `service` is its `import.meta.url`. */
export function readSlice(service: string): string {
  const folder = new URL('./schema/', service)
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  // The folder's root.graphql opens the document: it says which federation directives are used.
  const ordered = files.sort((a, b) => Number(b === 'root.graphql') - Number(a === 'root.graphql') || (a < b ? -1 : 1))
  return ordered.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
}
