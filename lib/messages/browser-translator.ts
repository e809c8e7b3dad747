import { createTranslator } from 'use-intl/core'
import type { Messages } from './en/index.ts'
import type { Translator } from './translator.ts'

const fetches: Record<string, () => Promise<{ default: Messages }>> = {
  ar: () => import('./ar/index.ts'),
  de: () => import('./de/index.ts'),
  en: () => import('./en/index.ts'),
  fr: () => import('./fr/index.ts'),
  nl: () => import('./nl/index.ts'),
}
const kept = new Map<string, Promise<Translator>>()

/**
 * The translator of a locale for an island, with that language's texts alone; English where there are none. The same
 * promise on every call, to be unwrapped with React's `use`.
 */
export function browserTranslator(locale: string): Promise<Translator> {
  const language = locale.split('-')[0] ?? 'en'
  const known = kept.get(locale)
  if (known) return known
  const fetching = (fetches[language] ?? fetches.en)?.().then(({ default: messages }) =>
    createTranslator({ locale, messages }),
  )
  if (!fetching) throw new Error('There are no English texts.')
  // What could not be fetched is asked for again by the next island.
  fetching.catch(() => kept.delete(locale))
  kept.set(locale, fetching)
  return fetching
}
