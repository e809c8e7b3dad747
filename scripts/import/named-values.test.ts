import { describe, expect, it } from 'vitest'
import { parseList, parseNamedValues, parseVariations } from './named-values.ts'

describe('named values', () => {
  it.each([
    [
      'size=XS,color=Black',
      [
        ['size', 'XS'],
        ['color', 'Black'],
      ],
    ],
    [
      'care=Wash cold, dry flat,color=Red',
      [
        ['care', 'Wash cold, dry flat'],
        ['color', 'Red'],
      ],
    ],
    [
      'care="Wash cold, color=no matter",color=Red',
      [
        ['care', 'Wash cold, color=no matter'],
        ['color', 'Red'],
      ],
    ],
    [
      'care="5"" wide, soft",color=Red',
      [
        ['care', '5" wide, soft'],
        ['color', 'Red'],
      ],
    ],
    ['care=cold\\, flat\\,x=y', [['care', 'cold, flat,x=y']]],
    [
      'height=5" pipe,color=Red',
      [
        ['height', '5" pipe'],
        ['color', 'Red'],
      ],
    ],
    ['formula=a=b', [['formula', 'a=b']]],
    [
      'empty=,color=Red',
      [
        ['empty', ''],
        ['color', 'Red'],
      ],
    ],
    ['', []],
  ])('%s', (text, pairs) => {
    expect(parseNamedValues(text)).toEqual({ pairs, strays: [] })
  })

  it('hands back what has no name', () => {
    expect(parseNamedValues('just words,color=Red')).toEqual({ pairs: [['color', 'Red']], strays: ['just words'] })
  })
})

describe('lists', () => {
  it.each([
    ['Cool|Indoor|Cool', '|', ['Cool', 'Indoor']],
    ['"a|b"|c', '|', ['a|b', 'c']],
    [' Hike \nOutdoor\n\n', '\n', ['Hike', 'Outdoor']],
    ['', ',', []],
  ] as const)('%j at %j', (text, separator, values) => {
    expect(parseList(text, separator)).toEqual(values)
  })
})

describe('variations', () => {
  it('are read with all their options, those with a comma too', () => {
    expect(parseVariations('sku=A-1,size=6,5 cm,color=Red|sku=A-2,size=7 cm,color=Red|Blue')).toEqual([
      { sku: 'A-1', values: { size: '6,5 cm', color: 'Red' } },
      { sku: 'A-2', values: { size: '7 cm', color: 'Red|Blue' } },
    ])
  })

  it('without a SKU come back without one', () => {
    expect(parseVariations('size=S')).toEqual([{ sku: '', values: { size: 'S' } }])
  })
})
