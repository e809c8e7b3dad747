import type { Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { type AddressBook, productOwner } from './address-book.ts'
import { announceProducts } from './announce-products.ts'

/** Everything that hangs on a product and goes with it. Reviews are of the product, and go, too. */
const owned = [
  'product_text',
  'product_price',
  'product_tier',
  'product_rule_price',
  'product_value',
  'product_image',
  'category_product',
  'configurable_attribute',
  'configurable_variant',
  'product_link',
  'product_bundle',
  'bundle_option',
  'bundle_selection',
  'grouped_member',
  'product_download',
  'download_link',
  'download_sample',
  'custom_option',
  'custom_option_value',
] as const

/**
 * Takes a product out of the catalogue, with its address. Products that named it as a part keep the name: written again,
 * it is a part of them again. False when there is none.
 */
export async function deleteProduct(
  t: Transaction<CatalogSchema>,
  sku: string,
  { engine, addresses }: { engine: Engine; addresses: AddressBook },
): Promise<boolean> {
  const row = await t.selectFrom('product').select('id').where('sku', '=', sku).executeTakeFirst()
  if (!row) return false
  const id = Number(row.id)
  // Told before it goes: its categories and parents are known now.
  await announceProducts(t, engine, [{ id, sku }])
  const reviews = t.selectFrom('review').select('id').where('product_id', '=', id)
  await t.deleteFrom('review_rating').where('review_id', 'in', reviews).execute()
  await t.deleteFrom('review').where('product_id', '=', id).execute()
  for (const table of owned) await t.deleteFrom(table).where('product_id', '=', id).execute()
  await t.deleteFrom('product').where('id', '=', id).execute()
  const owner = productOwner(id)
  if (addresses.hasHome(owner)) addresses.release(owner)
  await addresses.save(t)
  return true
}
