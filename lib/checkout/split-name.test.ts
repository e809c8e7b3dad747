import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinName, splitName } from './split-name'

test.each([
  ['Ada Lovelace', 'Ada', 'Lovelace'],
  ['  Ada   Lovelace ', 'Ada', 'Lovelace'],
  ['Anna Maria Schmidt', 'Anna Maria', 'Schmidt'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['María de la Cruz', 'María', 'de la Cruz'],
  ['Martin Luther King Jr.', 'Martin Luther', 'King Jr.'],
  ['Berg, Jan', 'Jan', 'Berg'],
  ['van Gogh', 'van', 'Gogh'],
  ['Madonna', 'Madonna', ''],
  ['李 小龍', '李', '小龍'],
  ['', '', ''],
])('%j is %j and %j', (name, firstname, lastname) => {
  expect(splitName(name)).toEqual({ firstname, lastname })
})

test('joined again, a name reads as it was typed', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿ.'-]{1,8}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      expect(joinName(splitName(words.join('  ')))).toBe(words.join(' '))
    }),
  )
})
