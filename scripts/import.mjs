/**
 * The door to the importer. It exists so that `npm run import` works with any Node from 20.9 on: the bridge finds a Node
 * that runs TypeScript and node:sqlite, scripts/import.ts does the work.
 */
import { fileURLToPath } from 'node:url'
import { run } from './node.mjs'

await run(fileURLToPath(new URL('import.ts', import.meta.url)), process.argv.slice(2))
