import type { Product } from '../../../contracts/catalogue.ts'
import { fromJson } from '../../kit/columns.ts'
import { currencyDigits, toMajor } from '../../kit/money.ts'
import type { StoredProduct } from '../store/contract-store.ts'
import type { Structure } from '../store/structure.ts'
import { partsOf } from './parts-contract.ts'

type Said = Omit<Product, 'stock'>

const when = <K extends string, T>(key: K, value: T | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { [P in K]?: T }

const decimal = (minor: number | string, currency: string) =>
  toMajor(Number(minor), currency).toFixed(currencyDigits(currency)).replace(/\.0+$/, '')

/**
 * A stored product as the catalogue's contract describes it: what a merchant reads, changes and hands back. Written
 * again as it is, it changes nothing. Its stock is kept elsewhere.
 */
export function productContract(stored: StoredProduct, structure: Structure, baseCurrency: string): Said {
  const { product } = stored
  const text = stored.product_text.find(({ view }) => view === '')
  return {
    sku: product.sku,
    type: product.type as Product['type'],
    attributeSet: product.attribute_set,
    name: text?.name ?? '',
    urlKey: product.url_key,
    enabled: Boolean(product.enabled),
    visibility: product.visibility as Product['visibility'],
    ...pricesOf(stored, baseCurrency),
    ...when('specialFrom', product.special_from),
    ...when('specialTo', product.special_to),
    tierPrices: tiersOf(stored, baseCurrency),
    taxClass: product.tax_class,
    ...when('weight', product.weight),
    ...when('shortDescription', text?.short_description),
    ...when('description', text?.description),
    ...when('metaTitle', text?.meta_title),
    ...when('metaDescription', text?.meta_description),
    ...when('newFrom', product.new_from),
    ...when('newTo', product.new_to),
    createdAt: new Date(Number(product.created_at)).toISOString(),
    categories: categoriesOf(stored, structure),
    attributes: attributesOf(stored, structure),
    images: imagesOf(stored),
    ...when('configurable', configurableOf(stored, structure)),
    ...partsOf(stored),
    links: linksOf(stored),
    translations: translationsOf(stored),
  }
}

function pricesOf({ product_price, product_bundle }: StoredProduct, baseCurrency: string) {
  const base = product_price.find(({ currency }) => currency === baseCurrency)
  const special = product_bundle[0]
    ? product_bundle[0].special_percent
    : base?.special_minor == null
      ? null
      : decimal(base.special_minor, baseCurrency)
  const others = product_price.filter(({ currency }) => currency !== baseCurrency)
  return {
    ...when('price', base && decimal(base.price_minor, baseCurrency)),
    ...when('specialPrice', special),
    prices: Object.fromEntries(
      others.map(({ currency, price_minor, special_minor }) => [
        currency,
        {
          price: decimal(price_minor, currency),
          ...when('specialPrice', special_minor === null ? null : decimal(special_minor, currency)),
        },
      ]),
    ),
  }
}

function tiersOf({ product_tier }: StoredProduct, baseCurrency: string): Product['tierPrices'] {
  const places = [...Map.groupBy(product_tier, ({ place }) => place).values()]
  return places.map((rows) => {
    const [{ group_id, quantity, percent }] = rows as [(typeof rows)[number]]
    const amounts = rows.flatMap(({ currency, price_minor }) =>
      price_minor === null ? [] : [[currency, decimal(price_minor, currency)] as const],
    )
    const prices = Object.fromEntries(amounts.filter(([currency]) => currency !== baseCurrency))
    const price = amounts.find(([currency]) => currency === baseCurrency)?.[1]
    const customerGroup = Number(group_id) < 0 ? ('all' as const) : Number(group_id)
    return { customerGroup, quantity, prices, ...when('price', price), ...when('percent', percent) }
  })
}

function categoriesOf({ category_product }: StoredProduct, { categoryIds }: Structure): Product['categories'] {
  const paths = new Map([...categoryIds].map(([path, id]) => [id, path]))
  return category_product.flatMap(({ category_id, position }) => {
    const path = paths.get(Number(category_id))
    return path === undefined ? [] : { path, position }
  })
}

function attributesOf({ product_value }: StoredProduct, { attributes }: Structure): Product['attributes'] {
  const values: Record<string, string | string[]> = {}
  for (const { attribute_id, option_id, value } of product_value) {
    const attribute = attributes.get(Number(attribute_id))
    const said = option_id === null ? value : attribute?.options.get(Number(option_id))?.value
    if (!attribute || said === null || said === undefined) continue
    const before = values[attribute.code]
    if (attribute.input === 'multiselect') values[attribute.code] = [...(Array.isArray(before) ? before : []), said]
    else values[attribute.code] = said
  }
  return values
}

const imagesOf = ({ product_image }: StoredProduct): Product['images'] =>
  product_image.map(({ file, label, position, roles, disabled, video }) => ({
    file,
    ...when('label', label),
    position,
    roles: roles.split(',').filter((role) => role !== '') as Product['images'][number]['roles'],
    disabled: Boolean(disabled),
    ...when('video', video === null ? null : (fromJson(video) as Product['images'][number]['video'])),
  }))

function configurableOf(
  { product, configurable_attribute, configurable_variant }: StoredProduct,
  { attributes }: Structure,
): Product['configurable'] | null {
  if (product.type !== 'configurable') return null
  const codeOf = (id: number) => attributes.get(Number(id))?.code ?? ''
  const variants = Map.groupBy(configurable_variant, ({ child_sku }) => child_sku)
  return {
    attributes: configurable_attribute.map(({ attribute_id }) => codeOf(attribute_id)),
    variants: [...variants].map(([sku, rows]) => ({
      sku,
      values: Object.fromEntries(
        rows.map(({ attribute_id, option_id }) => [
          codeOf(attribute_id),
          attributes.get(Number(attribute_id))?.options.get(Number(option_id))?.value ?? '',
        ]),
      ),
    })),
  }
}

const linksOf = ({ product_link }: StoredProduct): Product['links'] =>
  Object.fromEntries(
    [...Map.groupBy(product_link, ({ kind }) => kind)].map(([kind, rows]) => [
      kind,
      rows.map(({ linked_sku }) => linked_sku),
    ]),
  )

const translationsOf = ({ product, product_text }: StoredProduct): Product['translations'] => {
  const keys = fromJson(product.url_keys ?? '{}') as Record<string, string>
  return Object.fromEntries(
    product_text
      .filter(({ view }) => view !== '')
      .map((row) => [
        row.view,
        {
          ...when('name', row.name),
          ...when('urlKey', keys[row.view]),
          ...when('shortDescription', row.short_description),
          ...when('description', row.description),
          ...when('metaTitle', row.meta_title),
          ...when('metaDescription', row.meta_description),
        },
      ]),
  )
}
