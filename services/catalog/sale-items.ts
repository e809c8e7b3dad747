import type { CatalogApi, NotForSale, SaleItem, Wanted } from '../../contracts/internal/catalog.ts'
import { currencyRules } from './currency-rules.ts'
import { dayIn } from './day.ts'
import { parseChoices } from './domain/choice-uids.ts'
import { fillOptions, type Refusal } from './domain/customization.ts'
import type { PriceTerms } from './domain/price.ts'
import { settledVariant } from './domain/variant-choice.ts'
import { type CatalogParts, openReads, type Reads } from './reads.ts'
import { bundleItem } from './sale-items/bundle-item.ts'
import { downloadItem } from './sale-items/download-item.ts'
import { pieceItem } from './sale-items/piece-item.ts'
import type { Sale } from './sale-items/sale.ts'
import { soldOptions } from './sale-items/sold-options.ts'
import type { Structure } from './store/structure.ts'
import type { Variant } from './store/variant-store.ts'

/** What neighbours ask before they sell: all items of a cart with the same few statements. */
export function saleItemsApi(parts: CatalogParts, structure: () => Promise<Structure>): Pick<CatalogApi, 'saleItems'> {
  return {
    saleItems({ store, currency, customerGroupId, wanted }) {
      const reads = openReads(parts, structure, store)
      const configuration = parts.configuration()
      const { timezone = 'UTC', locale = 'en_US' } = configuration.views.find(({ code }) => code === store) ?? {}
      const view = { code: store, locale: locale.replace('_', '-') }
      const terms = {
        currency,
        rules: currencyRules(configuration),
        groupId: customerGroupId,
        today: dayIn(timezone, parts.now()),
      }
      return Promise.all(
        wanted.map((item) => saleItem(reads, item, view, { ...terms, quantity: Math.max(item.quantity, 1) })),
      )
    },
  }
}

async function saleItem(
  reads: Reads,
  wanted: Wanted,
  view: { code: string; locale: string },
  terms: PriceTerms,
): Promise<SaleItem | NotForSale> {
  const { sku, parentSku } = wanted
  const [parent, own] = await Promise.all([
    parentSku === undefined ? null : reads.productBySku.load(parentSku),
    reads.productBySku.load(sku),
  ])
  if (parentSku !== undefined && !parent) return { reason: 'no-such-product', sku }
  // Only a configurable product stands for others; any other parent is where the product was found.
  const shown = parent?.type === 'configurable' ? parent : own
  if (!shown) return { reason: 'no-such-product', sku }
  if (!shown.enabled) return { reason: 'disabled', sku }
  const choices = parseChoices(wanted)
  const sale: Sale = { reads, view: view.code, locale: view.locale, terms, shown, choices }
  const fault = faultOf(sale)
  if (fault) return { ...fault, sku }

  const filled = fillOptions(await soldOptions(sale), choices)
  if (!Array.isArray(filled)) return { ...filled, sku }
  switch (shown.type) {
    case 'configurable': {
      const variant = await chosenVariant(sale, own?.sku ?? sku)
      if (!('childId' in variant)) return { ...variant, sku }
      const product = await reads.product.load(variant.childId)
      return product ? pieceItem(sale, product, variant, filled) : { reason: 'no-such-product', sku }
    }
    case 'bundle':
      return named(await bundleItem(sale, filled), sku)
    case 'downloadable':
      return named(await downloadItem(sale, filled), sku)
    case 'grouped':
      return { reason: 'options-missing', sku, message: 'Please specify the quantity of product(s).' }
    default:
      return pieceItem(sale, shown, null, filled)
  }
}

const named = (outcome: SaleItem | Refusal, sku: string): SaleItem | NotForSale =>
  'reason' in outcome ? { ...outcome, sku } : outcome

/** A uid that names nothing, or something that products of this type do not have. */
function faultOf({ shown, choices }: Sale): Refusal | null {
  const [unknown] = choices.unknown
  const foreign =
    (choices.bundle.length > 0 && shown.type !== 'bundle') ||
    (choices.downloads.length > 0 && shown.type !== 'downloadable')
  if (unknown !== undefined) return { reason: 'option-invalid', message: `Value of uid "${unknown}" is incorrect.` }
  return foreign
    ? { reason: 'option-invalid', message: 'Some of the selected item options are not currently available.' }
    : null
}

type NoVariant = Pick<NotForSale, 'reason' | 'message'>

/** The variant that is meant: named by its SKU beside its parent's, or by a value for each attribute. */
async function chosenVariant({ reads, shown, choices }: Sale, sku: string): Promise<Variant | NoVariant> {
  const [variants, superAttributes] = await Promise.all([
    reads.variants.load(shown.id),
    reads.superAttributes.load(shown.id),
  ])
  if (sku !== shown.sku) {
    return variants.find(({ childSku }) => childSku === sku) ?? { reason: 'no-such-combination' }
  }
  const settled = settledVariant(variants, choices.configurable, superAttributes.length)
  if (settled) return settled
  const chosen = new Set(choices.configurable.map(({ attributeId }) => attributeId))
  return superAttributes.every((attribute) => chosen.has(attribute))
    ? { reason: 'no-such-combination' }
    : { reason: 'options-missing', message: 'You need to choose options for your item.' }
}
