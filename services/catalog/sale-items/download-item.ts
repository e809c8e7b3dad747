import type { SaleItem } from '../../../contracts/internal/catalog.ts'
import { encodeUid } from '../../kit/uid.ts'
import { customizedPrice, customizedSku, type FilledOption, type Refusal } from '../domain/customization.ts'
import { decimalIn } from '../domain/decimal.ts'
import { downloadPath } from '../domain/option-path.ts'
import { finalPrice } from '../domain/price.ts'
import { linkSamplePath, samplePath } from '../downloads/sample-paths.ts'
import { titleIn } from '../store/part-store.ts'
import { commonItem } from './common-item.ts'
import type { Sale } from './sale.ts'
import { toldOptions } from './sold-options.ts'

/** Magento's words when no link was chosen, or one that the product does not have. */
const specifyMessage = 'Please specify product link(s).'

/** A downloadable product with the links that are bought: those that were chosen, or all where they come together. */
export async function downloadItem(sale: Sale, customizations: FilledOption[]): Promise<SaleItem | Refusal> {
  const { reads, shown, terms, view, choices } = sale
  const [downloads, material, common] = await Promise.all([
    reads.downloads.load(shown.id),
    reads.priceMaterial.load(shown.id),
    commonItem(sale, shown),
  ])
  const links = downloads?.links ?? []
  const isSeparate = downloads?.purchasedSeparately ?? false
  const wanted = new Set(choices.downloads)
  if ([...wanted].some((id) => !links.some((link) => link.id === id))) {
    return { reason: 'option-invalid', message: specifyMessage }
  }
  const bought = isSeparate ? links.filter(({ id }) => wanted.has(id)) : links
  if (bought.length === 0) return { reason: 'options-missing', message: specifyMessage }

  const told = bought.map((link) => ({
    linkUid: encodeUid(downloadPath(link.id)),
    linkId: link.id,
    title: titleIn(link, view),
    sortOrder: link.position,
    priceMinor: isSeparate ? decimalIn(terms.currency, link.price, terms.rules) : 0,
    downloadsAllowed: link.downloads === 0 ? null : link.downloads,
    samplePath: link.sample ? linkSamplePath(link.id) : null,
    file: link.content && ('file' in link.content ? link.content.file : link.content.url),
    shareable: link.shareable,
  }))
  const base = finalPrice(material, terms)
  const { regularMinor, finalMinor } = customizedPrice(base, customizations, terms)
  const added = told.reduce((sum, { priceMinor }) => sum + priceMinor, 0)
  return {
    ...common,
    sku: customizedSku(shown.sku, customizations),
    variantUid: null,
    isVirtual: true,
    parts: [{ sku: shown.sku, quantity: 1 }],
    options: [],
    customizations: toldOptions(customizations, base.finalMinor, sale),
    bundle: [],
    downloads: told,
    samples: (downloads?.samples ?? []).map((sample) => ({
      sampleId: sample.id,
      title: titleIn(sample, view),
      sortOrder: sample.position,
      path: samplePath(sample.id),
    })),
    regularPriceMinor: regularMinor + added,
    finalPriceMinor: finalMinor + added,
    weight: 0,
  }
}
