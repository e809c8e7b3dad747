import { describe, expect, test } from 'vitest'
import { type CatalogueInput, product } from '../../../contracts/catalogue.ts'
import { childSkus, faultOfParts, needsPrice } from './product-parts.ts'

type Input = Partial<NonNullable<CatalogueInput['products']>[number]>
const made = (changes: Input) => product.parse({ sku: 'A', type: 'simple', name: 'A', urlKey: 'a', ...changes })
const bundle = (sku: string) => ({ options: [{ title: 'One', selections: [{ sku }] }] })
const option = [{ title: 'Name', type: 'field' as const }]

describe('a product is refused', () => {
  test.each<[string, Input, RegExp]>([
    ['when it is a bundle of nothing', { type: 'bundle' }, /"bundle" is missing/],
    ['when it is a group of nothing', { type: 'grouped' }, /"grouped" is missing/],
    ['when there is nothing to download', { type: 'downloadable' }, /"downloadable" is missing/],
    ['when its parts are of another type', { bundle: bundle('B') }, /it is simple, but names the parts of a bundle/],
    ['when it is a part of itself', { type: 'bundle', bundle: bundle('A') }, /a part of itself/],
    [
      'when a group has options',
      { type: 'grouped', grouped: { members: [{ sku: 'B' }] }, customOptions: option },
      /a grouped product has no options/,
    ],
    [
      'when a dynamic bundle has options',
      { type: 'bundle', bundle: bundle('B'), customOptions: option },
      /takes no customizable options/,
    ],
    [
      'when a bundle would cost more than all of its price',
      { type: 'bundle', bundle: bundle('B'), specialPrice: '101' },
      /100 at most/,
    ],
  ])('%s', (_claim, changes, reason) => {
    expect(faultOfParts(made(changes))).toMatch(reason)
  })

  test('and taken when its parts are what its type asks for', () => {
    const fixed = { ...bundle('B'), priceType: 'fixed' as const }
    expect(faultOfParts(made({ type: 'bundle', bundle: fixed, customOptions: option, specialPrice: '90' }))).toBeNull()
    expect(faultOfParts(made({ customOptions: option }))).toBeNull()
  })
})

test('a price of its own is asked of what is not made of others', () => {
  expect(needsPrice(made({}))).toBe(true)
  expect(needsPrice(made({ type: 'bundle', bundle: bundle('B') }))).toBe(false)
  expect(needsPrice(made({ type: 'bundle', bundle: { ...bundle('B'), priceType: 'fixed' } }))).toBe(true)
  expect(needsPrice(made({ type: 'grouped', grouped: { members: [{ sku: 'B' }] } }))).toBe(false)
})

test('the SKUs of its parts are known', () => {
  expect(childSkus(made({ type: 'bundle', bundle: bundle('B') }))).toEqual(['B'])
  expect(childSkus(made({ type: 'grouped', grouped: { members: [{ sku: 'B' }, { sku: 'C' }] } }))).toEqual(['B', 'C'])
})

describe('the contract says in words', () => {
  const faults = (changes: object) => {
    const parsed = product.safeParse({ sku: 'A', type: 'simple', name: 'A', urlKey: 'a', ...changes })
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  test.each<[string, object, string]>([
    ['an empty bundle', { bundle: { options: [] } }, 'bundle.options: a bundle needs at least one option'],
    [
      'two options of one name',
      { bundle: { options: [bundle('B').options[0], bundle('C').options[0]] } },
      'bundle.options: two options are called "One"',
    ],
    [
      'a choice of nothing',
      { customOptions: [{ title: 'Size', type: 'radio' }] },
      'customOptions.0: an option to choose from needs values',
    ],
    [
      'a kind that does not exist',
      { customOptions: [{ title: 'Size', type: 'slider' }] },
      'customOptions.0.type: one of the types field, area, file, date, date_time, time, drop_down, radio, checkbox, multiple',
    ],
    [
      'a file outside its folder',
      { downloadable: { links: [{ title: 'One', content: { file: '../secret' } }] } },
      'downloadable.links.0.content.file: a path below the downloads folder, without dots at the beginning of a name',
    ],
  ])('%s', (_what, changes, fault) => {
    expect(faults(changes)).toContain(fault)
  })
})
