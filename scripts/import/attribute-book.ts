import type { z } from 'zod'
import type { attribute } from '../../contracts/catalogue.ts'
import { plainText } from './rich-text.ts'
import { swatchFor } from './swatches.ts'

type AttributeInput = z.input<typeof attribute>
type Entry = { defined: AttributeInput | undefined; options: Map<string, string>; several: boolean; varies: boolean }

/** Above these, values are texts, not options a shopper could choose from. */
const mostOptions = 500
const longestOption = 120

const key = (value: string) => plainText(value).toLowerCase()
const isYesNo = (options: Iterable<string>) => [...options].every((option) => ['yes', 'no', '1', '0'].includes(option))
const labelOf = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/**
 * Every attribute of an import: defined by an attributes file, or learned from the products that use it. Spellings of one
 * option that differ in case or HTML entities are one option, the first spelling wins.
 */
export class AttributeBook {
  readonly #entries = new Map<string, Entry>()
  readonly #labels = new Map<string, string>()

  #entry(code: string): Entry {
    const known = this.#entries.get(code)
    if (known) return known
    const entry: Entry = { defined: undefined, options: new Map(), several: false, varies: false }
    this.#entries.set(code, entry)
    return entry
  }

  /** Takes an attribute from a file; a second definition of the same code adds its options to the first. */
  define(defined: AttributeInput, options: readonly string[]): void {
    const entry = this.#entry(defined.code)
    entry.defined ??= defined
    this.#learnOptions(entry, options)
  }

  /** Takes notice of the values one product has. */
  learn(code: string, values: readonly string[]): void {
    const entry = this.#entry(code)
    if (values.length > 1) entry.several = true
    this.#learnOptions(entry, values)
  }

  /** Configurable products vary in this attribute: it has to be a list of options. */
  learnVarying(code: string, value: string, label?: string): void {
    const entry = this.#entry(code)
    entry.varies = true
    if (label) this.#labels.set(code, label)
    this.#learnOptions(entry, [value])
  }

  #learnOptions(entry: Entry, values: readonly string[]): void {
    for (const value of values) {
      if (entry.options.size > mostOptions) return
      const shown = plainText(value)
      if (shown !== '' && !entry.options.has(key(value))) entry.options.set(key(value), shown)
    }
  }

  #input(entry: Entry): AttributeInput['input'] {
    if (entry.varies) return 'select'
    if (entry.defined) return entry.defined.input
    if (isYesNo(entry.options.keys())) return 'boolean'
    const long = [...entry.options.values()].some((option) => option.length > longestOption)
    if (long || entry.options.size > mostOptions) return 'textarea'
    return entry.several ? 'multiselect' : 'select'
  }

  /** The attributes as the catalogue takes them, in the order they were met. */
  attributes(): AttributeInput[] {
    return [...this.#entries].map(([code, entry], index) => {
      const input = this.#input(entry)
      const choosable = input === 'select' || input === 'multiselect'
      const learned = { filterable: choosable || input === 'boolean', searchable: true, visibleOnFront: true }
      const options = [...entry.options.values()].map((value, position) => {
        const swatch = swatchFor(code, value)
        return swatch ? { value, position, swatch } : { value, position }
      })
      return {
        code,
        label: this.#labels.get(code) ?? labelOf(code),
        ...(entry.defined ?? { ...learned, usedInListing: entry.varies }),
        input,
        // What products vary in is what shoppers filter by first.
        position: entry.defined?.position ?? (entry.varies ? index : index + 100),
        ...(choosable ? { options } : {}),
      }
    })
  }

  /**
   * A product's values in the spelling of the options. `strays` are values that a list with one choice has no room for.
   */
  values(code: string, values: readonly string[]): { value: string | string[]; strays: readonly string[] } {
    const entry = this.#entry(code)
    const shown = values.map((value) => entry.options.get(key(value)) ?? plainText(value))
    const input = this.#input(entry)
    if (input === 'multiselect') return { value: [...new Set(shown)], strays: [] }
    if (input === 'select') return { value: shown[0] ?? '', strays: shown.slice(1) }
    if (input === 'boolean') return { value: ['yes', '1'].includes(key(values[0] ?? '')) ? '1' : '0', strays: [] }
    return { value: values.join('|'), strays: [] }
  }
}
