import { describe, expect, it } from 'vitest'
import { AttributeBook } from './attribute-book.ts'

const inputOf = (book: AttributeBook, code: string) =>
  book.attributes().find((attribute) => attribute.code === code)?.input

describe('the attribute book', () => {
  it('takes spellings that differ in case or entities for one option', () => {
    const book = new AttributeBook()
    book.define({ code: 'climate', label: 'Climate', input: 'multiselect' }, ['All-Weather', 'LumaTech&trade;'])
    book.learn('climate', ['All-weather', 'LumaTech™', 'Cool'])
    expect(book.attributes()[0]?.options?.map(({ value }) => value)).toEqual(['All-Weather', 'LumaTech™', 'Cool'])
    expect(book.values('climate', ['ALL-WEATHER', 'Cool'])).toEqual({ value: ['All-Weather', 'Cool'], strays: [] })
  })

  it('tells the kind of an attribute by its values', () => {
    const book = new AttributeBook()
    book.learn('sale', ['Yes'])
    book.learn('pattern', ['Solid'])
    book.learn('material', ['Wool', 'Nylon'])
    book.learn('story', ['x'.repeat(200)])
    expect(['sale', 'pattern', 'material', 'story'].map((code) => inputOf(book, code))).toEqual([
      'boolean',
      'select',
      'multiselect',
      'textarea',
    ])
    expect(book.values('sale', ['No']).value).toBe('0')
  })

  it('makes a list of one choice of what products vary in, and says what has no room', () => {
    const book = new AttributeBook()
    book.learnVarying('size', 'S', 'Your size')
    book.learn('size', ['S', 'M'])
    expect(inputOf(book, 'size')).toBe('select')
    expect(book.attributes()[0]?.label).toBe('Your size')
    expect(book.values('size', ['S', 'M'])).toEqual({ value: 'S', strays: ['M'] })
  })
})
