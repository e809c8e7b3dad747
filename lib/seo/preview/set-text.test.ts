import { expect, test } from 'vitest'
import { settable } from './faces'
import { runsOf } from './set-text'

test('words from the right stand alone, neighbours in another script keep their order', () => {
  expect(runsOf('من 169.00 US$ مصباح Heron Lamp')).toEqual(['من', '169.00 US$', 'مصباح', 'Heron Lamp'])
})

test('what no face here has is left out, and a long text is cut at a word', () => {
  expect(settable('Lampe 灯 für 💡 Łódź', 40)).toBe('Lampe für Łódź')
  expect(settable('one two three', 9)).toBe('one two …')
})
