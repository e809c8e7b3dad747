import { orderTextsEn } from './order-texts-en.ts'
import type { OrderTexts } from './order-texts-type.ts'

/** The languages mails are written in. A new one is a file and a line here; English stands in for all others. */
const languages = { en: orderTextsEn } satisfies Record<string, OrderTexts>

/** The words of a store view. `locale` is Magento's spelling, nl_NL; the language that was found is told with them. */
export function orderTexts(locale: string): { language: string; texts: OrderTexts } {
  const known: Record<string, OrderTexts> = languages
  const [language = 'en'] = locale.split('_')
  const texts = Object.hasOwn(known, language) ? known[language] : undefined
  return texts ? { language, texts } : { language: 'en', texts: orderTextsEn }
}
