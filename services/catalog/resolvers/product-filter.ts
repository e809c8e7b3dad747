import type { SearchFilter } from '../../../contracts/internal/search.ts'
import { inputError } from '../../kit/errors.ts'
import { toMinor } from '../../kit/money.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import { filterFieldType } from '../domain/attribute-fields.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import { textField, textWords } from '../domain/text-values.ts'
import { filterableNumber } from '../indexing/document-values.ts'
import type { AttributeInfo, CategoryInfo, Structure } from '../store/structure.ts'

type Equal = { eq?: string | null; in?: (string | null)[] | null }
type Match = { match?: string | null; match_type?: 'FULL' | 'PARTIAL' | null }
type Range = { from?: string | null; to?: string | null }
export type ProductFilterInput = Record<string, (Equal & Match & Range) | null | undefined>

/** In which money prices are asked for, and the number that holds them. */
export type PriceAsked = { currency: string; field: string }

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
  price: PriceAsked,
): { filters: SearchFilter[]; categoryIds: number[] } {
  const filters: SearchFilter[] = []
  const categoryIds: number[] = []
  for (const [name, filter] of Object.entries(input)) {
    if (filter === null || filter === undefined) continue
    const categories = categoriesOf(name, filter, structure)
    if (categories) {
      categoryIds.push(...categories)
      // The root stands for the shop: it holds what no category holds, too.
      if (categories.includes(rootCategoryId)) continue
      filters.push({ kind: 'values', field: 'category', values: categories.map(String), scope: !filter.in })
    } else if (name === 'sku' || name === 'url_key') filters.push({ kind: 'keys', field: name, values: wanted(filter) })
    else if (name in textFields) {
      const field = textFields[name as keyof typeof textFields]
      const whole = filter.match_type !== 'PARTIAL'
      if (filter.match) filters.push({ kind: 'text', field, text: filter.match, whole })
    } else if (name === 'price') {
      const read = (amount: string) => toMinor(decimal(name, amount), price.currency)
      filters.push({ kind: 'range', field: price.field, ...ends(filter, read) })
    } else filters.push(...attributeFilters(name, filter, structure))
  }
  return { filters, categoryIds }
}

function categoriesOf(name: string, filter: Equal, { tree }: Structure): number[] | null {
  if (name === 'category_uid') return wanted(filter).map(decodeNumericUid)
  if (name === 'category_id') return wanted(filter).map((id) => Number(id) || 0)
  if (name !== 'category_url_path') return null
  const paths = new Set(wanted(filter))
  const known = ({ urlPath, urlPaths }: CategoryInfo) => [urlPath, ...Object.values(urlPaths)]
  return tree
    .all()
    .flatMap((category) => (known(category).some((path) => path !== '' && paths.has(path)) ? category.id : []))
}

function attributeFilters(name: string, filter: Equal & Match & Range, { byCode }: Structure): SearchFilter[] {
  const attribute = byCode.get(name)
  const type = attribute ? filterFieldType(attribute) : null
  if (!attribute || type === null) throw inputError(`Products cannot be filtered by "${name}".`)
  if (type === 'FilterEqualTypeInput') {
    return [{ kind: 'values', field: name, values: wanted(filter), scope: false }]
  }
  // Every word of a text has to be there.
  if (type === 'FilterMatchTypeInput') {
    return textWords(filter.match ?? '').map((word) => ({ kind: 'keys', field: textField(name), values: [word] }))
  }
  return [{ kind: 'range', field: name, ...ends(filter, (text) => numberOf(attribute, text)) }]
}

function numberOf(attribute: AttributeInfo, text: string): number {
  const number = filterableNumber(attribute, text)
  if (number === null) throw inputError(`"${text}" is no value of "${attribute.code}".`)
  return number
}

function ends({ from, to }: Range, read: (text: string) => number) {
  return { from: from ? read(from) : undefined, to: to ? read(to) : undefined }
}

function decimal(name: string, text: string): string {
  if (/^\d{1,9}(\.\d{1,4})?$/.test(text)) return text
  throw inputError(`"${text}" is no value of "${name}": write an amount such as 19.95.`)
}
