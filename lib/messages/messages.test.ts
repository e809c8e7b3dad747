import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import arabic from './ar/index.ts'
import german from './de/index.ts'
import english from './en/index.ts'
import french from './fr/index.ts'
import dutch from './nl/index.ts'

type Tree = { [key: string]: string | Tree }

/** Every text by its dotted name. */
function flat(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  )
}
/** What is filled into a text: "{count, plural, ...}" wants a count. */
const wanted = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort()

const originals = new Map(flat(english))

describe.each([
  ['ar', arabic],
  ['de', german],
  ['fr', french],
  ['nl', dutch],
])('the texts in %s', (locale, messages) => {
  const texts = new Map(flat(messages))

  test('are all there, and no others', () => {
    expect([...texts.keys()].sort()).toEqual([...originals.keys()].sort())
  })

  test('are filled with the same things as the English ones', () => {
    const other = [...texts].filter(([key, text]) => `${wanted(text)}` !== `${wanted(originals.get(key) ?? '')}`)
    expect(other).toEqual([])
  })

  test('can be read by the formatter, whatever the number', () => {
    const faults: string[] = []
    const onError = (error: Error) => void faults.push(error.message)
    const say = createTranslator({ locale, messages: messages as Tree, onError })
    // Its type wants to know the keys, which are only known here by reading them.
    const t = say as unknown as (key: string, values: Record<string, number>) => string
    for (const [key, text] of texts) {
      for (const number of [0, 1, 2, 3, 11, 100]) {
        t(key, Object.fromEntries(wanted(text).map((name) => [name ?? '', number])))
      }
    }
    expect(faults).toEqual([])
  })
})
