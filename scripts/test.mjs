/**
 * `npm test`: installs what the tests need and runs every kind of them. It exists so that a clean clone, a developer and
 * the build server run the same thing. This file only finds a Node that suits; the rest is in scripts/test/test.ts.
 */
import { fileURLToPath } from 'node:url'
import { run } from './node.mjs'

await run(fileURLToPath(new URL('./test/test.ts', import.meta.url)), process.argv.slice(2))
