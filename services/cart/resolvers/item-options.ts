import type { ChosenCustomization, SaleItem } from '../../../contracts/internal/catalog.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { moneyOf, toMajor } from '../../kit/money.ts'
import { decodeUid } from '../../kit/uid.ts'
import type { Scope } from '../neighbours.ts'

/** The last number of a uid's path: 52 of "configurable/93/52". Magento's older fields show it bare. */
function lastNumber(uid: string): number {
  return Number(decodeUid(uid).split('/').at(-1))
}

/** Magento's SelectedConfigurableOption. */
export function configurableOptions({ options }: SaleItem) {
  return options.map(({ optionUid, optionLabel, valueUid, valueLabel }) => ({
    id: lastNumber(optionUid),
    configurable_product_option_uid: optionUid,
    option_label: optionLabel,
    value_id: lastNumber(valueUid),
    configurable_product_option_value_uid: valueUid,
    value_label: valueLabel,
  }))
}

/** Magento's SelectedCustomizableOption; the value of a chosen one is the number of the choice, with its label beside. */
export function customizableOptions({ customizations }: SaleItem, scope: Scope) {
  return customizations.map((option) => ({
    id: option.optionId,
    customizable_option_uid: option.optionUid,
    label: option.label,
    type: option.type,
    is_required: option.isRequired,
    sort_order: option.sortOrder,
    values: option.values.map((value) => ({
      id: value.valueId ?? option.optionId,
      customizable_option_value_uid: value.valueUid,
      label: value.valueId === null ? '' : value.label,
      value: value.valueId === null ? value.value : String(value.valueId),
      price: optionPrice(value.price, scope),
    })),
  }))
}

function optionPrice(price: ChosenCustomization['values'][number]['price'], { currency }: Scope) {
  return price.type === 'PERCENT' && price.percent !== null
    ? { type: 'PERCENT', units: '%', value: Number(price.percent) }
    : { type: 'FIXED', units: symbolOf(currency), value: toMajor(price.addsMinor, currency) }
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
}

/** Magento's SelectedBundleOption; prices are of one piece of a selection. */
export function bundleOptions({ bundle }: SaleItem, { currency }: Scope) {
  return bundle.map((option) => ({
    id: option.optionId,
    uid: option.optionUid,
    label: option.label,
    type: option.type,
    values: option.selections.map((selection) => ({
      id: selection.selectionId,
      uid: selection.selectionUid,
      label: selection.name,
      quantity: selection.quantity,
      price: toMajor(selection.priceMinor, currency),
      priceV2: moneyOf(selection.priceMinor, currency),
      original_price: moneyOf(selection.regularPriceMinor, currency),
    })),
  }))
}

/** Magento's DownloadableProductLinks, as far as a cart knows them: what was chosen and what it costs. */
export function downloadLinks({ downloads }: SaleItem, { currency }: Scope) {
  return downloads.map((link) => ({
    id: link.linkId,
    uid: link.linkUid,
    title: link.title,
    sort_order: link.sortOrder,
    price: toMajor(link.priceMinor, currency),
    number_of_downloads: link.downloadsAllowed,
    is_shareable: link.shareable ?? false,
    sample_path: link.samplePath ?? null,
  }))
}

/** Magento's DownloadableProductSamples. */
export function downloadSamples({ samples }: SaleItem) {
  return (samples ?? []).map(({ sampleId, title, sortOrder, path }) => ({
    id: sampleId,
    title,
    sort_order: sortOrder,
    sample_path: path,
  }))
}

type Sampled = { sample_path: string | null }
type Shown = { links: Sampled[]; samples: Sampled[] }

/** The fields of a download that tell addresses: they begin with where this installation answers. */
export const downloadFields: TypeResolvers = {
  links: ({ links }: Shown, _args: unknown, context: RequestContext) => addressed(links, context),
  samples: ({ samples }: Shown, _args: unknown, context: RequestContext) => addressed(samples, context),
}

function addressed(parts: Sampled[], { baseUrl }: RequestContext) {
  return parts.map((part) => ({
    ...part,
    sample_url: part.sample_path === null ? null : `${baseUrl}${part.sample_path}`,
  }))
}
