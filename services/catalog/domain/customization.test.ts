import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChoices } from './choice-uids.ts'
import { customizedPrice, customizedSku, type FilledOption, fillOptions, type OfferedOption } from './customization.ts'

const uid = (path: string) => Buffer.from(path).toString('base64')
const option = (id: number, changes: Partial<OfferedOption> = {}): OfferedOption => ({
  id,
  type: 'field',
  title: `Option ${id}`,
  required: false,
  position: id,
  maxCharacters: 0,
  price: '0',
  priceType: 'fixed',
  sku: null,
  values: [],
  ...changes,
})
const value = (id: number, changes: object = {}) => ({
  id,
  title: `Value ${id}`,
  price: '0',
  priceType: 'fixed' as const,
  sku: null,
  ...changes,
})
const fill = (options: OfferedOption[], typed: Record<string, string>, ...chosen: string[]) =>
  fillOptions(
    options,
    parseChoices({
      selectedOptions: chosen.map(uid),
      enteredOptions: Object.entries(typed).map(([path, text]) => ({ uid: uid(path), value: text })),
    }),
  )
const messageOf = (outcome: ReturnType<typeof fillOptions>) => ('message' in outcome ? outcome.message : 'taken')
const unavailable = 'Some of the selected item options are not currently available.'

describe('options', () => {
  test('a required one has to be filled in', () => {
    const options = [option(1, { required: true })]
    const message = "The product's required option(s) weren't entered. Make sure the options are entered and try again."
    expect(fill(options, {})).toEqual({ reason: 'options-missing', message })
    expect(fill(options, { 'custom-option/1': '   ' })).toEqual({ reason: 'options-missing', message })
    expect(messageOf(fill(options, { 'custom-option/1': 'Ada' }))).toBe('taken')
  })

  test('text has a limit, counted in characters as people see them', () => {
    const options = [option(1, { maxCharacters: 3 })]
    expect(messageOf(fill(options, { 'custom-option/1': '😀😀😀' }))).toBe('taken')
    expect(messageOf(fill(options, { 'custom-option/1': 'four' }))).toBe(
      'The text is too long. Shorten the text and try again.',
    )
  })

  test.each(['2026-11-21', '2026-02-30 10:00:00', 'tomorrow', '21/11/2026 10:00:00'])('"%s" is no moment', (text) => {
    const options = [option(1, { type: 'date_time' })]
    expect(messageOf(fill(options, { 'custom-option/1': text }))).toBe(
      "Invalid format provided. Please use 'Y-m-d H:i:s' format.",
    )
    expect(messageOf(fill(options, { 'custom-option/1': '2026-02-28 10:00:00' }))).toBe('taken')
  })

  test('a file is never taken', () => {
    expect(messageOf(fill([option(1, { type: 'file', title: 'Photo' })], { 'custom-option/1': 'x.php' }))).toBe(
      'A file cannot be handed in for "Photo" here.',
    )
  })

  test('what the product does not offer is refused', () => {
    const options = [option(1, { type: 'radio', values: [value(10), value(11)] }), option(2)]
    expect(messageOf(fill(options, {}, 'custom-option/1/99'))).toBe(unavailable)
    expect(messageOf(fill(options, {}, 'custom-option/9/10'))).toBe(unavailable)
    expect(messageOf(fill(options, { 'custom-option/9': 'x' }))).toBe(unavailable)
    expect(messageOf(fill(options, {}, 'custom-option/2/10'))).toBe(unavailable)
  })

  test('one value may be chosen where one is asked for, several where several are', () => {
    const radio = [option(1, { type: 'radio', values: [value(10), value(11)] })]
    const checkbox = [option(1, { type: 'checkbox', values: [value(10), value(11)] })]
    const both = ['custom-option/1/10', 'custom-option/1/11']
    expect(messageOf(fill(radio, {}, ...both))).toBe(unavailable)
    expect(fill(checkbox, {}, ...both)).toMatchObject([{ values: [{ valueId: 10 }, { valueId: 11 }] }])
    expect(fill(checkbox, { 'custom-option/1': '11, 10' })).toMatchObject([{ values: [{}, {}] }])
  })
})

describe('what options add', () => {
  const terms = { currency: 'USD', rules: { base: 'USD', rates: {}, digitsOf: () => 2 } }
  const filled = (...prices: { price: string; priceType: 'fixed' | 'percent'; sku?: string }[]): FilledOption[] => [
    {
      option: option(1),
      values: prices.map((price) => ({ value: 'x', label: '', valueId: null, sku: null, ...price })),
    },
  ]

  test('an amount is added, a percentage is one of the price before any option', () => {
    const options = filled({ price: '2.50', priceType: 'fixed' }, { price: '10', priceType: 'percent' })
    expect(customizedPrice({ regularMinor: 2000, finalMinor: 1000 }, options, terms)).toEqual({
      regularMinor: 2450,
      finalMinor: 1350,
    })
  })

  test('nothing that is added makes a product cheaper, in whatever order it comes', () => {
    const price = fc.record({
      price: fc.integer({ min: 0, max: 99_999 }).map((cents) => `${Math.floor(cents / 100)}.${cents % 100}`),
      priceType: fc.constantFrom('fixed' as const, 'percent' as const),
    })
    fc.assert(
      fc.property(fc.array(price, { maxLength: 6 }), fc.nat(1_000_000), (prices, minor) => {
        const base = { regularMinor: minor, finalMinor: minor }
        const there = customizedPrice(base, filled(...prices), terms)
        expect(there.finalMinor).toBeGreaterThanOrEqual(minor)
        expect(customizedPrice(base, filled(...[...prices].reverse()), terms)).toEqual(there)
      }),
    )
  })

  test('the SKU of an option is joined to the SKU of the product', () => {
    expect(customizedSku('MUG', filled({ price: '0', priceType: 'fixed', sku: 'matt' }))).toBe('MUG-matt')
    expect(customizedSku('MUG', [])).toBe('MUG')
  })
})
