/**
 * `npm run doctor`: what is there, what is missing and how to mend it. It exists so that "it does not start" has an answer
 * before anybody is asked. This file only finds a Node that suits; the questions are in scripts/doctor/doctor.ts.
 */
import { fileURLToPath } from 'node:url'
import { run } from './node.mjs'

await run(fileURLToPath(new URL('./doctor/doctor.ts', import.meta.url)), process.argv.slice(2))
