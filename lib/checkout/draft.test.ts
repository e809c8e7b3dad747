import { expect, test } from 'vitest'
import { blankDetails } from './details-form'
import { readDraft, writeDraft } from './draft'

const details = blankDetails({ countries: [], defaultCountry: 'US', cheque: { payableTo: '', sendTo: '' } })

test('what was typed survives a reload', () => {
  const kept = new Map<string, string>()
  writeDraft({ setItem: (key, value) => void kept.set(key, value) }, { ...details, email: 'ada@example.com' })
  expect(readDraft({ getItem: (key) => kept.get(key) ?? null })?.email).toBe('ada@example.com')
})

test.each(['not json', '{}', '[]', 'null', '{"email":7}'])('a garbled draft (%s) is none', (text) => {
  expect(readDraft({ getItem: () => text })).toBeNull()
})

test('a browser that stores nothing is no failure', () => {
  const full = () => {
    throw new Error('QuotaExceededError')
  }
  expect(() => writeDraft({ setItem: full }, details)).not.toThrow()
})
