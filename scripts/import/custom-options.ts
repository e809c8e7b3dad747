import type { CustomOption } from '../../contracts/catalogue/product-parts.ts'
import type { CellReader } from './cell-reader.ts'
import { parseEntries } from './named-values.ts'
import { amountOf } from './packed-values.ts'
import type { Draft } from './product-draft.ts'

type Option = NonNullable<Draft['product']['customOptions']>[number]

const column = 'custom_options'
const chosen = new Set(['drop_down', 'radio', 'checkbox', 'multiple'])
const kinds = new Set([...chosen, 'field', 'area', 'file', 'date', 'date_time', 'time'])
const whole = (text: string | undefined) => (/^\d+$/.test(text?.trim() ?? '') ? Number(text) : 0)

/**
 * The cell custom_options: `name=Size,type=drop_down,required=1,price=2.0000,price_type=fixed,sku=s,option_title=Small`,
 * an entry for each value, parted by bars. Entries of one name and type are one option.
 */
export function readCustomOptions(cells: CellReader): Option[] {
  const options = new Map<string, Option>()
  for (const entry of parseEntries(cells.text(column), 'name')) {
    const { name = '', type = '', sku } = entry
    if (name === '' || !kinds.has(type)) {
      cells.leaveOut(column, `option "${name}" of the type "${type}" is none of Magento's`)
      continue
    }
    const priced = {
      price: amountOf(cells, column, entry.price),
      priceType: (entry.price_type?.trim() === 'percent' ? 'percent' : 'fixed') as CustomOption['priceType'],
      ...(sku ? { sku } : {}),
    }
    const key = `${name}\0${type}`
    const option: Option = options.get(key) ?? {
      title: name,
      type: type as CustomOption['type'],
      required: /^(1|yes|true)$/i.test(entry.required?.trim() ?? ''),
      position: options.size,
      values: [],
      ...(chosen.has(type) ? {} : priced),
      maxCharacters: whole(entry.max_characters),
      ...(entry.file_extension ? { fileExtensions: entry.file_extension } : {}),
      imageWidth: whole(entry.image_size_x),
      imageHeight: whole(entry.image_size_y),
    }
    options.set(key, option)
    if (!chosen.has(type)) continue
    const title = entry.option_title ?? ''
    if (title === '') cells.leaveOut(column, `a value of option "${name}" has no title`)
    else option.values?.push({ title, position: option.values.length, ...priced })
  }
  return [...options.values()].filter(({ type, values }) => !chosen.has(type) || (values?.length ?? 0) > 0)
}
