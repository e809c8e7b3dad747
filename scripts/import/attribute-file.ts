import type { z } from 'zod'
import type { attribute } from '../../contracts/catalogue.ts'
import { CellReader } from './cell-reader.ts'
import { parseList } from './named-values.ts'
import type { Row } from './read-csv.ts'
import { plainText } from './rich-text.ts'

type AttributeInput = z.input<typeof attribute>

const inputs: Record<string, AttributeInput['input']> = {
  text: 'text',
  textarea: 'textarea',
  select: 'select',
  multiselect: 'multiselect',
  boolean: 'boolean',
  price: 'price',
  date: 'date',
  weight: 'weight',
  swatch_visual: 'select',
  swatch_text: 'select',
}

/**
 * Reads one row of an attributes file. The label cell holds the name for the desk and, on a second line, the one for the
 * shop, which is the one taken; options stand one a line.
 */
export function readAttributeRow(row: Row): { cells: CellReader; defined?: AttributeInput; options: string[] } {
  const cells = new CellReader(row)
  const code = cells.required('attribute_code').toLowerCase()
  if (code !== '' && !/^[a-z][a-z0-9_]{0,59}$/.test(code)) {
    cells.refuse('attribute_code', `"${code}" is not an attribute code: letters, digits, underscores, 60 at most`)
  }
  const input = inputs[cells.text('frontend_input')]
  if (input === undefined) cells.refuse('frontend_input', `"${cells.text('frontend_input')}" is not a kind of input`)
  const label = plainText(parseList(cells.text('frontend_label'), '\n').at(-1) ?? code)
  const options = parseList(cells.text('option'), '\n')
  const position = cells.number('position')
  if (cells.isRefused || input === undefined) return { cells, options: [] }
  const defined: AttributeInput = {
    code,
    label: label || code,
    input,
    filterable: cells.flag('is_filterable') === true,
    searchable: cells.flag('is_searchable') === true || input === 'select' || input === 'multiselect',
    comparable: cells.flag('is_comparable') === true,
    visibleOnFront: cells.flag('is_visible_on_front') === true,
    usedInListing: cells.flag('used_in_product_listing') === true,
    sortable: cells.flag('used_for_sort_by') === true,
    settings: {
      required: cells.flag('is_required') === true,
      unique: cells.flag('is_unique') === true,
      filterableInSearch: cells.flag('is_filterable_in_search') ?? null,
      visibleInAdvancedSearch: cells.flag('is_visible_in_advanced_search') === true,
      htmlAllowed: cells.flag('is_html_allowed_on_front') === true,
      usedForPromoRules: cells.flag('is_used_for_promo_rules') === true,
    },
    ...(position === undefined ? {} : { position }),
  }
  return { cells, defined, options }
}
