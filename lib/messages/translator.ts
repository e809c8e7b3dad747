import { createTranslator } from 'use-intl/core'
import browse from './en/browse.json' with { type: 'json' }
import buy from './en/buy.json' with { type: 'json' }
import failure from './en/failure.json' with { type: 'json' }

/** All texts of one language: what a developer owns. What a merchandiser owns comes from the content service. */
const english = { ...browse, ...buy, ...failure }
export type Messages = typeof english

const catalogues: Record<string, Messages> = { en: english }

/** The texts for a locale such as `nl-NL`; English where the language has none yet. */
export function messagesFor(locale: string): Messages {
  return catalogues[locale.split('-')[0] ?? 'en'] ?? english
}

/** Answers `t('namespace.key', values)` in the locale's language, with ICU plurals and formats. */
export function translator(locale: string) {
  return createTranslator({ locale, messages: messagesFor(locale) })
}
