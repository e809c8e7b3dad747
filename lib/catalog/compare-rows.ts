import type { ComparedProductFragment } from '@/graphql/generated/types'
import { plainText } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'

/** One line of the comparison: a value a product, `null` where it says nothing about it. */
export type CompareRow = { code: string; label: string; values: (string | null)[]; differs: boolean }

type Attributes = NonNullable<ComparedProductFragment['custom_attributesV2']>['items']

const row = (code: string, label: string, values: (string | null)[]): CompareRow => ({
  code,
  label,
  values,
  differs: new Set(values.map((value) => value?.toLowerCase() ?? null)).size > 1,
})

function saidOf(items: Attributes | undefined, code: string, { t }: Shopfront): string | null {
  const item = items?.find((candidate) => candidate?.code === code)
  if (!item) return null
  if ('selected_options' in item) {
    const labels = item.selected_options.flatMap((option) => option?.label ?? [])
    return labels.length > 0 ? labels.join(', ') : null
  }
  const text = 'value' in item ? plainText(item.value, 300) : ''
  if (text === '1' || text === '0') return text === '1' ? t('list.yes') : t('list.no')
  return text || null
}

/** The versions a product comes in: the labels of one of its options. */
const versionsOf = (product: ComparedProductFragment, code: string): string | null => {
  if (!('configurable_options' in product)) return null
  const option = product.configurable_options?.find((candidate) => candidate?.attribute_code === code)
  return option?.values?.flatMap((value) => value?.label ?? []).join(', ') || null
}

const words = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/**
 * What is compared of these products besides price, rating and stock: everything that any of them says and merchants
 * marked as comparable. `labels` are the shop's names for attributes, the same as its facets'.
 */
export function compareRows(
  products: ComparedProductFragment[],
  labels: Record<string, string>,
  shop: Shopfront,
): CompareRow[] {
  const options = new Map<string, string>()
  for (const product of products) {
    if (!('configurable_options' in product)) continue
    for (const option of product.configurable_options ?? []) {
      if (option?.attribute_code) options.set(option.attribute_code, option.label ?? words(option.attribute_code))
    }
  }
  const codes = new Set(
    products.flatMap((product) => product.custom_attributesV2?.items.flatMap((item) => item?.code ?? []) ?? []),
  )
  // Magento lets descriptions be compared; in a column they are walls of text.
  const attributes = [...codes].filter((code) => !options.has(code) && !code.endsWith('description'))
  return [
    ...[...options].map(([code, label]) =>
      row(
        code,
        label,
        products.map((product) => versionsOf(product, code) ?? saidOf(product.custom_attributesV2?.items, code, shop)),
      ),
    ),
    ...attributes.map((code) =>
      row(
        code,
        labels[code] ?? words(code),
        products.map((product) => saidOf(product.custom_attributesV2?.items, code, shop)),
      ),
    ),
  ].filter(({ values }) => values.some((value) => value !== null))
}
