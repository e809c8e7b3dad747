import { watch } from 'node:fs'
import { join } from 'node:path'
import { generate } from './generate.ts'
import type { Progress } from './progress.ts'

const settleMs = 200

/**
 * Generates again whenever a document or a schema slice changes, until the signal: hot reload for what the shop asks. A
 * document that cannot be generated from is told and changes nothing; the next save tries again.
 */
export function regenerateOnChange(root: string, progress: Progress, signal: AbortSignal): void {
  let waiting: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = () =>
    generate(root, signal)
      .then((outcome) => {
        if (outcome !== 'unchanged') progress.say(`  ✓ generated again: ${outcome}`)
      })
      .catch((error: Error) => {
        if (!signal.aborted) progress.say(`  ✗ ${error.message}`)
      })
  const soon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      running = running.then(again) // one after the other: two would write the same files
    }, settleMs)
  }
  for (const folder of ['graphql', 'components', 'services']) {
    watch(join(root, folder), { recursive: true, signal }, (_, name) => {
      if (name?.endsWith('.graphql')) soon()
    }).on('error', () => {}) // aborted, or a system without recursive watching: then a restart generates
  }
  // Watching begins a moment after it was asked for: what was saved in between is found by looking once.
  setTimeout(soon, 1000).unref()
}
