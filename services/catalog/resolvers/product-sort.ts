import type { SearchSort } from '../../../contracts/internal/search.ts'
import { inputError } from '../../kit/errors.ts'
import type { Structure } from '../store/structure.ts'

export type ProductSortInput = Record<string, 'ASC' | 'DESC' | null | undefined>

type Asked = { searching: boolean; categoryIds: number[]; priceField: string; defaultSort: string }

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
  const attribute = byCode.get(name)
  if (!attribute?.sortable) throw inputError(`Products cannot be sorted by "${name}".`)
  const isNumber = name === 'created_at' || ['price', 'weight', 'date'].includes(attribute.input)
  return { by: isNumber ? 'number' : 'text', field: name, descending }
}

/** Ways to sort a list, as a shop offers them. */
export function sortFields({ attributes }: Structure, view: string, searching: boolean, defaultSort: string) {
  const own = [...attributes.values()].filter(({ sortable }) => sortable)
  return {
    default: searching ? 'relevance' : defaultSort,
    options: [
      searching ? { label: 'Relevance', value: 'relevance' } : { label: 'Position', value: 'position' },
      { label: 'Product Name', value: 'name' },
      { label: 'Price', value: 'price' },
      ...own.map(({ code, label, labels }) => ({ label: labels[view] ?? label, value: code })),
    ],
  }
}
