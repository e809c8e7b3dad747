import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChoices } from './choice-uids.ts'

const uid = (path: string) => Buffer.from(path).toString('base64')
const parse = (selected: string[], entered: Record<string, string> = {}) =>
  parseChoices({
    selectedOptions: selected.map(uid),
    enteredOptions: Object.entries(entered).map(([path, value]) => ({ uid: uid(path), value })),
  })

test('each kind of uid is read for what it is about', () => {
  const selected = ['configurable/93/52', 'bundle/1/2/3', 'bundle/4/5', 'custom-option/6/7', 'downloadable/8']
  expect(parse(selected, { 'custom-option/9': 'Ada' })).toEqual({
    configurable: [{ attributeId: 93, optionId: 52 }],
    bundle: [
      { optionId: 1, selectionId: 2, quantity: 3 },
      { optionId: 4, selectionId: 5, quantity: null },
    ],
    values: [{ optionId: 6, valueId: 7 }],
    typed: new Map([[9, 'Ada']]),
    downloads: [8],
    unknown: [],
  })
})

test('what is typed into a selection is how many pieces of it are meant', () => {
  expect(parse(['bundle/1/2/1'], { 'bundle/1/2/1': '4', 'bundle/3/4': ' 2 ' }).bundle).toEqual([
    { optionId: 1, selectionId: 2, quantity: 4 },
    { optionId: 3, selectionId: 4, quantity: 2 },
  ])
})

test.each(['bundle/1', 'bundle/1/2/many', 'downloadable/x', 'custom-option/1', 'configurable/1', 'gift/1/2', ''])(
  'nothing is chosen by "%s"',
  (path) => {
    expect(parse([path]).unknown).toEqual([uid(path)])
  },
)

test('a quantity that is no number is a uid that means nothing', () => {
  expect(parse([], { 'bundle/1/2': '-1' }).unknown).toHaveLength(1)
  expect(parse([], { 'downloadable/1': 'x' }).unknown).toHaveLength(1)
})

test('whatever is sent is read, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.tuple(fc.string(), fc.string())), (selected, entered) => {
      const choices = parseChoices({
        selectedOptions: selected,
        enteredOptions: entered.map(([one, value]) => ({ uid: one, value })),
      })
      const { configurable, bundle, values, typed, downloads, unknown } = choices
      const understood = configurable.length + bundle.length + values.length + typed.size + downloads.length
      expect(understood + unknown.length).toBeLessThanOrEqual(selected.length + entered.length)
      if (understood === 0) expect(unknown).toHaveLength(selected.length + entered.length)
    }),
  )
})
