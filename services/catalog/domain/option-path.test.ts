import { expect, test } from 'vitest'
import { attributePath, parseValuePath, valuePath } from './option-path.ts'

test('a choice is read back from its path', () => {
  expect(attributePath(67, 93)).toBe('configurable/67/93')
  expect(parseValuePath(valuePath(93, 52))).toEqual({ attributeId: 93, optionId: 52 })
})

test('other options are not taken for a choice', () => {
  expect(parseValuePath('custom-option/1/2')).toBeNull()
  expect(parseValuePath('configurable/93')).toBeNull()
  expect(parseValuePath('configurable/93/52/1')).toBeNull()
})
