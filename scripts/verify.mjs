/**
 * `npm run verify`: the one definition of done, short of the browser. It exists so that a rule is a check and never a wish.
 * This file only finds a Node that suits; the checks are in scripts/verify/verify.ts.
 */
import { fileURLToPath } from 'node:url'
import { run } from './node.mjs'

await run(fileURLToPath(new URL('./verify/verify.ts', import.meta.url)), process.argv.slice(2))
