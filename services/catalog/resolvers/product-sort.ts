import type { SearchSort } from '../../../contracts/internal/search.ts'
import { inputError } from '../../kit/errors.ts'
import { ratingField } from '../domain/rating-field.ts'
import type { Structure } from '../store/structure.ts'

export type ProductSortInput = Record<string, 'ASC' | 'DESC' | null | undefined>

type Asked = { searching: boolean; categoryIds: number[]; priceField: string; defaultSort: string; view: string }

/**
 * Magento's sort input as the search engine's. Without one, what was typed is answered by relevance and a category in
 * the order its merchandiser gave it, or as the shop is set up.
 */
export function productSort(
  input: ProductSortInput | null | undefined,
  structure: Structure,
  asked: Asked,
): SearchSort[] {
  const given = Object.entries(input ?? {}).filter(([, direction]) => direction)
  if (given.length > 0) {
    return given.map(([name, direction]) => sortBy(name, direction === 'DESC', structure, asked))
  }
  return asked.searching
    ? [{ by: 'relevance', descending: true }]
    : [sortBy(asked.defaultSort, false, structure, asked)]
}

function sortBy(name: string, descending: boolean, { byCode }: Structure, asked: Asked): SearchSort {
  if (name === 'relevance' || name === 'name') return { by: name, descending }
  if (name === 'position') return { by: 'position', category: String(asked.categoryIds[0] ?? ''), descending }
  if (name === 'price') return { by: 'number', field: asked.priceField, descending }
  if (name === 'created_at') return { by: 'number', field: name, descending }
  if (name === 'rating_summary') return { by: 'number', field: ratingField(asked.view), descending }
  const attribute = byCode.get(name)
  if (!attribute?.sortable) throw inputError(`Products cannot be sorted by "${name}".`)
  const isNumber = ['price', 'weight', 'date'].includes(attribute.input)
  return { by: isNumber ? 'number' : 'text', field: name, descending }
}

/** Ways to sort that every list of this backend has beside Magento's: the newest, and the best rated. */
export const ownSorts = ['created_at', 'rating_summary']

/** Ways to sort a list, as a shop offers them. */
export function sortFields({ attributes }: Structure, view: string, searching: boolean, defaultSort: string) {
  const own = [...attributes.values()].filter(({ sortable, code }) => sortable && !ownSorts.includes(code))
  return {
    default: searching ? 'relevance' : defaultSort,
    options: [
      searching ? { label: 'Relevance', value: 'relevance' } : { label: 'Position', value: 'position' },
      { label: 'Product Name', value: 'name' },
      { label: 'Price', value: 'price' },
      { label: 'Newest', value: 'created_at' },
      { label: 'Rating', value: 'rating_summary' },
      ...own.map(({ code, label, labels }) => ({ label: labels[view] ?? label, value: code })),
    ],
  }
}
