import { expect, test } from 'vitest'
import { filterableNumber, plainText } from './document-values.ts'

test('dates are days, amounts numbers, anything else is no number', () => {
  expect(filterableNumber({ input: 'date' }, '1970-01-03')).toBe(2)
  expect(filterableNumber({ input: 'price' }, '19.95')).toBe(19.95)
  expect(filterableNumber({ input: 'price' }, 'cheap')).toBeNull()
  expect(filterableNumber({ input: 'text' }, '12')).toBeNull()
  expect(filterableNumber({ input: 'date' }, null)).toBeNull()
})

test('tags and scripts are not searched', () => {
  expect(plainText('<p>Oak&nbsp;&amp; <b>linen</b></p><script>evil()</script>').replace(/\s+/g, ' ')).toBe(
    ' Oak & linen ',
  )
})
