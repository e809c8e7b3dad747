/**
 * `npm start`: from a clean clone to an open shop. It exists so that a newcomer needs one command and no manual. This file
 * only finds a Node that suits; the steps are in scripts/start/start.ts.
 */
import { fileURLToPath } from 'node:url'
import { run } from './node.mjs'

await run(fileURLToPath(new URL('./start/start.ts', import.meta.url)), process.argv.slice(2))
