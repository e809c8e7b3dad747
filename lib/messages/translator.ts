import 'server-only'
import { createTranslator } from 'use-intl/core'
import arabic from './ar/index.ts'
import german from './de/index.ts'
import english, { type Messages } from './en/index.ts'
import french from './fr/index.ts'
import dutch from './nl/index.ts'

export type { Messages }
export type Translator = ReturnType<typeof translator>

/**
 * All texts of each language: what a developer owns (en/index.ts lists the areas). What a merchandiser owns comes from
 * the content service.
 */
const catalogues: Record<string, Messages> = { ar: arabic, de: german, en: english, fr: french, nl: dutch }

/** The texts for a locale such as `nl-NL`; English where the language has none yet. */
export function messagesFor(locale: string): Messages {
  return catalogues[locale.split('-')[0] ?? 'en'] ?? english
}

/**
 * Answers `t('namespace.key', values)` in the locale's language, with ICU plurals and formats. For the server, which
 * knows all languages; the browser fetches its own (browser-translator.ts).
 */
export function translator(locale: string) {
  return createTranslator({ locale, messages: messagesFor(locale) })
}
