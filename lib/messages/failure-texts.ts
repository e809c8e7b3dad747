import english from './en/failure.json' with { type: 'json' }

const texts = { en: english.failure }

/** The texts of the error page: apart from the others, because they must be in the browser before anything fails. */
export function failureTexts(locale: string): typeof english.failure {
  const language = locale.split('-')[0]
  return language && language in texts ? texts[language as keyof typeof texts] : texts.en
}
