import arabic from './ar/failure.json' with { type: 'json' }
import german from './de/failure.json' with { type: 'json' }
import english from './en/failure.json' with { type: 'json' }
import french from './fr/failure.json' with { type: 'json' }
import dutch from './nl/failure.json' with { type: 'json' }

const texts = { ar: arabic.failure, de: german.failure, en: english.failure, fr: french.failure, nl: dutch.failure }

/** The texts of the error page: apart from the others, because they must be in the browser before anything fails. */
export function failureTexts(locale: string): typeof english.failure {
  const language = locale.split('-')[0]
  return language && language in texts ? texts[language as keyof typeof texts] : texts.en
}
