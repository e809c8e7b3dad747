import type { CustomOption } from '../../../contracts/catalogue/product-parts.ts'
import type { Product } from '../../../contracts/catalogue.ts'
import { fromJson } from '../../kit/columns.ts'
import type { StoredProduct } from '../store/contract-store.ts'

type Parts = Pick<Product, 'bundle' | 'grouped' | 'downloadable' | 'customOptions'>
type Bundle = NonNullable<Product['bundle']>

const titlesOf = (titles: unknown) => fromJson(titles) as Record<string, string>
const of = <T extends { option_id: number }>(rows: T[], optionId: number) =>
  rows.filter(({ option_id }) => Number(option_id) === Number(optionId))

/** What a stored product is made of and what can be said about it, in the words of the catalogue's contract. */
export function partsOf(stored: StoredProduct): Parts {
  const options = customOptionsOf(stored)
  return {
    ...bundleOf(stored),
    ...groupedOf(stored),
    ...downloadableOf(stored),
    ...(options.length > 0 ? { customOptions: options } : {}),
  }
}

function bundleOf({ product_bundle: [bundle], bundle_option, bundle_selection }: StoredProduct): Parts {
  if (!bundle) return {}
  return {
    bundle: {
      priceType: bundle.price_type as Bundle['priceType'],
      skuType: bundle.sku_type as Bundle['skuType'],
      weightType: bundle.weight_type as Bundle['weightType'],
      priceView: bundle.price_view as Bundle['priceView'],
      shipment: bundle.shipment as Bundle['shipment'],
      options: bundle_option.map((option) => ({
        title: option.title,
        titles: titlesOf(option.titles),
        type: option.type as Bundle['options'][number]['type'],
        required: Boolean(option.required),
        position: option.position,
        selections: of(bundle_selection, option.id).map((selection) => ({
          sku: selection.child_sku,
          quantity: selection.quantity,
          canChangeQuantity: Boolean(selection.can_change_quantity),
          isDefault: Boolean(selection.is_default),
          price: selection.price,
          priceType: selection.price_type as 'fixed' | 'percent',
          position: selection.position,
        })),
      })),
    },
  }
}

function groupedOf({ product, grouped_member }: StoredProduct): Parts {
  if (product.type !== 'grouped') return {}
  const members = grouped_member.map(({ child_sku: sku, quantity, position }) => ({ sku, quantity, position }))
  return { grouped: { members } }
}

type Source = { file: string } | { url: string }
const source = (file: string | null, url: string | null): Source => (file === null ? { url: url ?? '' } : { file })

function downloadableOf({ product_download: [download], download_link, download_sample }: StoredProduct): Parts {
  if (!download) return {}
  return {
    downloadable: {
      linksTitle: download.links_title,
      samplesTitle: download.samples_title,
      purchasedSeparately: Boolean(download.purchased_separately),
      links: download_link.map((link) => ({
        title: link.title,
        titles: titlesOf(link.titles),
        price: link.price,
        position: link.position,
        content: source(link.file, link.url),
        ...(link.sample_file === null && link.sample_url === null
          ? {}
          : { sample: source(link.sample_file, link.sample_url) }),
        downloads: link.downloads,
        shareable: Boolean(link.shareable),
      })),
      samples: download_sample.map(({ title, titles, position, file, url }) => ({
        title,
        titles: titlesOf(titles),
        position,
        content: source(file, url),
      })),
    },
  }
}

type Priced = { price: string; price_type: string; sku: string | null }
const priced = ({ price, price_type, sku }: Priced) => ({
  price,
  priceType: price_type as 'fixed' | 'percent',
  ...(sku === null ? {} : { sku }),
})

const customOptionsOf = ({ custom_option, custom_option_value }: StoredProduct): CustomOption[] =>
  custom_option.map((option) => ({
    title: option.title,
    titles: titlesOf(option.titles),
    type: option.type as CustomOption['type'],
    required: Boolean(option.required),
    position: option.position,
    ...priced(option),
    maxCharacters: option.max_characters,
    ...(option.file_extensions === null ? {} : { fileExtensions: option.file_extensions }),
    imageWidth: option.image_width,
    imageHeight: option.image_height,
    values: of(custom_option_value, option.id).map((value) => ({
      title: value.title,
      titles: titlesOf(value.titles),
      position: value.position,
      ...priced(value),
    })),
  }))
