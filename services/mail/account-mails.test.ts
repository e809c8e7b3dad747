import { expect, it } from 'vitest'
import { letterMessage } from './domain/letter.ts'
import { accountTexts } from './texts/account-texts.ts'

const shop = 'Small & Fine'
const url = 'https://shop.example/customer/account/createPassword/?email=a%40b.example&token=abc'
const { texts, language } = accountTexts('en_GB')

it('a letter says the same as HTML and as text', () => {
  const letter = texts.resetPassword({ name: 'Ada', shop, url, hours: 2 })
  const { subject, html, text } = letterMessage(letter, shop, language)
  expect(subject).toBe('Choose a new password for Small & Fine')
  expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`)
  expect(text).toContain(url)
  for (const words of ['Hello Ada,', 'within 2 hours']) {
    expect(html).toContain(words)
    expect(text).toContain(words)
  }
})

it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{var this.getTemplateFilter()}}'])(
  'what a customer typed is shown, never run: %s',
  (name) => {
    for (const letter of [
      texts.welcome({ name, shop, hasPassword: true }),
      texts.confirm({ name, shop, url, key: name }),
      texts.emailChanged({ name, shop, email: name }),
    ]) {
      const { html, text } = letterMessage(letter, shop, language)
      expect(html).not.toMatch(/<script|<img/)
      expect(text).toContain(name)
    }
  },
)

it('a language that is not there yet is written in English, and says so', () => {
  expect(accountTexts('nl_NL').language).toBe('en')
})
