import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spellingOf } from './vocabulary.fixture.ts'

test('one edit is an insertion, a deletion, a substitution or a swap', () => {
  const { spelling } = spellingOf({ lamp: 1, stool: 1, bench: 1 })
  for (const typed of ['lamps', 'lmp', 'lamb', 'lapm', 'xlamp'])
    expect(spelling.near(typed), typed).toEqual(typed.length < 4 ? [] : ['lamp'])
  expect(spelling.near('limb')).toEqual([])
  expect(spelling.near('lamp')).toEqual([])
})

test('whatever single letter is left out, doubled or swapped, the word is found', () => {
  const { spelling } = spellingOf({ cushion: 1, sideboard: 3, lantern: 2 })
  const edits = ['out', 'double', 'swap'] as const
  fc.assert(
    fc.property(
      fc.constantFrom('cushion', 'sideboard', 'lantern'),
      fc.nat(6),
      fc.constantFrom(...edits),
      (word, at, edit) => {
        const [before, after] = [word.slice(0, at), word.slice(at)]
        const typed = {
          out: before + after.slice(1),
          double: `${before}${after[0] ?? ''}${after}`,
          swap: before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
        }[edit]
        if (typed !== word) expect(spelling.near(typed)).toContain(word)
      },
    ),
  )
})

test('the more common neighbour is offered first', () => {
  const { spelling } = spellingOf({ candle: 2, handle: 9 })
  expect(spelling.near('xandle')).toEqual(['handle', 'candle'])
  expect(spelling.find('candle')).toBeDefined()
  expect(spelling.find('xandle')).toBeUndefined()
})

test('short words and article numbers are not corrected', () => {
  const { spelling } = spellingOf({ bag: 1, mb01x: 1 })
  expect(spelling.near('bog')).toEqual([])
  expect(spelling.near('bagg')).toEqual(['bag'])
  expect(spelling.near('mb02x')).toEqual([])
})

test('completions begin with what was typed, also after a word was added', () => {
  const { spelling, vocabulary, postings } = spellingOf({ lamp: 3, lampshade: 1 })
  expect(spelling.startingWith('lam')).toEqual(['lamp', 'lampshade'])
  const lambskin = vocabulary.add('lambskin')
  for (let place = 0; place < 7; place++) postings.add(place, Uint32Array.of(lambskin, 1))
  expect(spelling.startingWith('lam')).toEqual(['lambskin', 'lamp', 'lampshade'])
  expect(spelling.startingWith('zzz')).toEqual([])
})
