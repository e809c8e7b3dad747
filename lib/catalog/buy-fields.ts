import type { BundleItemsFragment, CustomOptionsFragment, DownloadLinksFragment } from '@/graphql/generated/types'
import { plainName } from '@/lib/content/plain-name'
import type { Shopfront } from '@/lib/context/shopfront'
import { pictureSource } from '@/lib/image/picture-source'
import { formatMoney } from '@/lib/money'

/** What a choice adds to the price of one piece: an amount in the page's currency, or a share of the price before options. */
export type Adds = { amount: number; percent: number; text: string }

export type FieldValue = {
  uid: string
  label: string
  adds: Adds
  checked: boolean
  soldOut: boolean
  /** Pieces in one bundle; `null` where a choice is not counted. */
  quantity: number | null
  /** Whether a shopper may ask for another number of pieces. */
  countable: boolean
  picture: { source: string | null; url: string } | null
}

type Common = { uid: string; label: string; required: boolean }
export type ChoiceField = Common & {
  kind: 'choice'
  shape: 'select' | 'radio' | 'checkbox' | 'multiple'
  values: FieldValue[]
}
export type TypedField = Common & {
  kind: 'text' | 'area' | 'date' | 'moment' | 'time'
  adds: Adds
  /** Characters at most; 0 for no limit. */
  most: number
}
/** A file that no call can carry: Magento's GraphQL has no way to hand one in, and neither have the in-house services. */
type FileField = Common & { kind: 'file'; extensions: string }
export type BuyField = ChoiceField | TypedField | FileField

type Priced = { price: number | null; price_type: string | null }
type Sorted = { sort_order: number | null }
type OptionValue = Priced & Sorted & { uid: string; title: string | null }

const inOrder = (a: Sorted, b: Sorted) => (a.sort_order ?? 0) - (b.sort_order ?? 0)
const present = <T>(list: readonly (T | null)[] | null | undefined): T[] => (list ?? []).filter((one) => one !== null)

function adds({ price, price_type }: Priced, { currency, locale, t }: Shopfront): Adds {
  const value = price ?? 0
  if (value === 0) return { amount: 0, percent: 0, text: '' }
  if (price_type === 'PERCENT') return { amount: 0, percent: value, text: t('buy.addsPercent', { percent: value }) }
  return { amount: value, percent: 0, text: t('buy.adds', { price: formatMoney({ value, currency }, locale) }) }
}

const plainValue = (value: OptionValue, shop: Shopfront): FieldValue => ({
  uid: value.uid,
  label: value.title ?? '',
  adds: adds(value, shop),
  checked: false,
  soldOut: false,
  quantity: null,
  countable: false,
  picture: null,
})

type Option = NonNullable<NonNullable<CustomOptionsFragment['options']>[number]>
const dateKinds = { DATE: 'date', DATE_TIME: 'moment', TIME: 'time' } as const

function optionField(option: Option, shop: Shopfront): BuyField {
  const common = { uid: option.uid, label: option.title ?? '', required: option.required ?? false }
  const choice = (shape: ChoiceField['shape'], values: readonly (OptionValue | null)[] | null): ChoiceField => ({
    ...common,
    kind: 'choice',
    shape,
    values: present(values)
      .sort(inOrder)
      .map((value) => plainValue(value, shop)),
  })
  const typed = (
    kind: TypedField['kind'],
    value: (Priced & { max_characters?: number | null }) | null,
  ): TypedField => ({
    ...common,
    kind,
    adds: adds(value ?? { price: 0, price_type: null }, shop),
    most: value?.max_characters ?? 0,
  })
  switch (option.__typename) {
    case 'CustomizableAreaOption':
      return typed('area', option.area)
    case 'CustomizableDateOption':
      return typed(dateKinds[option.date?.type ?? 'DATE'], option.date)
    case 'CustomizableFileOption':
      return { ...common, kind: 'file', extensions: option.file?.file_extension ?? '' }
    case 'CustomizableDropDownOption':
      return choice('select', option.dropDown)
    case 'CustomizableRadioOption':
      return choice('radio', option.radio)
    case 'CustomizableCheckboxOption':
      return choice('checkbox', option.checkbox)
    case 'CustomizableMultipleOption':
      return choice('multiple', option.multiple)
    default:
      return typed('text', option.field)
  }
}

/** What a shopper may or must say about a product, in the merchant's order. */
export const customFields = ({ options }: CustomOptionsFragment, shop: Shopfront): BuyField[] =>
  present(options)
    .sort(inOrder)
    .map((option) => optionField(option, shop))

const shapes: Record<string, ChoiceField['shape']> = { radio: 'radio', checkbox: 'checkbox', multi: 'checkbox' }

type BundleOption = NonNullable<NonNullable<NonNullable<BundleItemsFragment['items']>[number]>['options']>[number]

function selectionValue(
  option: NonNullable<BundleOption>,
  dynamic: boolean,
  only: boolean,
  shop: Shopfront,
): FieldValue {
  const { product } = option
  const price = product?.price_range.minimum_price.final_price.value ?? 0
  const money = formatMoney({ value: price, currency: shop.currency }, shop.locale)
  const soldOut = product?.stock_status === 'OUT_OF_STOCK'
  const url = product?.thumbnail?.url
  return {
    uid: option.uid,
    label: plainName(option.label),
    // What costs the sum of its parts has parts with prices, not surcharges.
    adds: dynamic ? { amount: price, percent: 0, text: money } : adds(option, shop),
    checked: !soldOut && (Boolean(option.is_default) || only),
    soldOut,
    quantity: option.quantity ?? 1,
    countable: option.can_change_quantity ?? false,
    picture: url ? { source: pictureSource(url), url } : null,
  }
}

/** One of a required single choice is taken at first: the merchant's, or the first that is there when that is sold out. */
function withOneChosen(values: FieldValue[]): FieldValue[] {
  if (values.some(({ checked }) => checked)) return values
  const first = values.find(({ soldOut }) => !soldOut)
  return values.map((value) => (value === first ? { ...value, checked: true } : value))
}

/** The options a bundle is filled by. Where one of them must be chosen, one is, so that there is a price to show. */
export function bundleFields({ items, dynamic_price }: BundleItemsFragment, shop: Shopfront): ChoiceField[] {
  return present(items)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map((item) => {
      const options = present(item.options).sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
      const required = item.required ?? false
      const shape = shapes[item.type ?? ''] ?? 'select'
      const values = options.map((one) =>
        selectionValue(one, dynamic_price ?? false, required && options.length === 1, shop),
      )
      return {
        kind: 'choice',
        uid: item.uid ?? item.title ?? '',
        label: item.title ?? '',
        required,
        shape,
        values: required && shape !== 'checkbox' ? withOneChosen(values) : values,
      }
    })
}

/** The links of a download, where a shopper chooses among them. */
export function downloadField(product: DownloadLinksFragment, shop: Shopfront): ChoiceField | null {
  if (product.links_purchased_separately !== 1) return null
  const links = present(product.downloadable_product_links).sort(inOrder)
  return {
    kind: 'choice',
    uid: 'links',
    label: product.links_title || shop.t('buy.links'),
    required: true,
    shape: 'checkbox',
    values: links.map((link) => ({
      ...plainValue({ ...link, price_type: 'FIXED' }, shop),
      checked: links.length === 1,
    })),
  }
}

/** What the fields add to `base` as the page first shows them. */
export function addedAtFirst(fields: BuyField[], base: number): number {
  const chosen = fields.flatMap((field) =>
    field.kind === 'choice' ? field.values.filter(({ checked }) => checked) : [],
  )
  return chosen.reduce(
    (sum, { adds: { amount, percent }, quantity }) => sum + (amount + (base * percent) / 100) * (quantity ?? 1),
    0,
  )
}
