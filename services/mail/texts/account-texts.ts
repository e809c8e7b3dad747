import type { AccountLetters } from './account-letters.ts'
import { accountTextsEn } from './account-texts-en.ts'

/** The languages mails are written in. A new one is a file and a line here; English stands in for all others. */
const languages = { en: accountTextsEn } satisfies Record<string, AccountLetters>

/** The words of a store view. `locale` is Magento's spelling, nl_NL; the language that was found is told with them. */
export function accountTexts(locale: string): { language: string; texts: AccountLetters } {
  const known: Record<string, AccountLetters> = languages
  const [language = 'en'] = locale.split('_')
  const texts = Object.hasOwn(known, language) ? known[language] : undefined
  return texts ? { language, texts } : { language: 'en', texts: accountTextsEn }
}
