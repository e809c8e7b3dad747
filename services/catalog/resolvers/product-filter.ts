import type { SearchFilter } from '../../../contracts/internal/search.ts'
import { inputError } from '../../kit/errors.ts'
import { toMinor } from '../../kit/money.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import { filterableNumber } from '../indexing/document-values.ts'
import type { Structure } from '../store/structure.ts'

type Equal = { eq?: string | null; in?: (string | null)[] | null }
type Match = { match?: string | null }
type Range = { from?: string | null; to?: string | null }
export type ProductFilterInput = Record<string, (Equal & Match & Range) | null | undefined>

const wanted = ({ eq, in: list }: Equal): string[] =>
  [eq, ...(list ?? [])].filter((value): value is string => value !== null && value !== undefined)

const textFields = { name: 'name', description: 'description', short_description: 'shortDescription' } as const

/**
 * Magento's product filter as the search engine's filters, and the categories it asks for. A category asked for with
 * `eq` is where the shopper is, and narrows all counts; with `in` it is a choice among categories.
 */
export function productFilters(
  input: ProductFilterInput,
  structure: Structure,
  currency: string,
): { filters: SearchFilter[]; categoryIds: number[] } {
  const filters: SearchFilter[] = []
  const categoryIds: number[] = []
  for (const [name, filter] of Object.entries(input)) {
    if (filter === null || filter === undefined) continue
    const categories = categoriesOf(name, filter, structure)
    if (categories) {
      categoryIds.push(...categories)
      const values = categories.map(String)
      filters.push({ kind: 'values', field: 'category', values, scope: !filter.in })
    } else if (name === 'sku' || name === 'url_key') filters.push({ kind: 'keys', field: name, values: wanted(filter) })
    else if (name in textFields) {
      const field = textFields[name as keyof typeof textFields]
      if (filter.match) filters.push({ kind: 'text', field, text: filter.match })
    } else if (name === 'price') {
      const read = (amount: string) => toMinor(decimal(name, amount), currency)
      filters.push({ kind: 'range', field: `price:${currency}`, ...ends(filter, read) })
    } else filters.push(attributeFilter(name, filter, structure))
  }
  return { filters, categoryIds }
}

function categoriesOf(name: string, filter: Equal, { tree }: Structure): number[] | null {
  if (name === 'category_uid') return wanted(filter).map(decodeNumericUid)
  if (name === 'category_id') return wanted(filter).map((id) => Number(id) || 0)
  if (name !== 'category_url_path') return null
  const paths = new Set(wanted(filter))
  return tree.all().flatMap(({ id, urlPath }) => (paths.has(urlPath) ? id : []))
}

function attributeFilter(name: string, filter: Equal & Range, { byCode }: Structure): SearchFilter {
  const attribute = byCode.get(name)
  if (!attribute?.filterable) throw inputError(`Products cannot be filtered by "${name}".`)
  if (['select', 'multiselect', 'boolean'].includes(attribute.input)) {
    return { kind: 'values', field: name, values: wanted(filter), scope: false }
  }
  const read = (text: string) => {
    const number = filterableNumber(attribute, text)
    if (number === null) throw inputError(`"${text}" is no value of "${name}".`)
    return number
  }
  return { kind: 'range', field: name, ...ends(filter, read) }
}

function ends({ from, to }: Range, read: (text: string) => number) {
  return { from: from ? read(from) : undefined, to: to ? read(to) : undefined }
}

function decimal(name: string, text: string): string {
  if (/^\d{1,9}(\.\d{1,4})?$/.test(text)) return text
  throw inputError(`"${text}" is no value of "${name}": write an amount such as 19.95.`)
}
