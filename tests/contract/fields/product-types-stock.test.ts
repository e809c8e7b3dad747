import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { product } from '../../../contracts/catalogue.ts'
import { openInventory } from '../../../services/inventory/index.ts'
import { type EngineName, engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

async function emptyDatabase(engine: EngineName, folder: string): Promise<string> {
  if (engine === 'SQLite') return `sqlite:${folder}`
  const address = { host: '127.0.0.1', port: inject('mariadbPort'), user: 'root' }
  const name = `restock_${Date.now().toString(36)}`
  const connection = await createConnection(address)
  await connection.query(`create database \`${name}\``)
  await connection.end()
  return `mysql://root@127.0.0.1:${address.port}/${name}`
}

describe.each(engines)('stock of products of several pieces on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, productTypesCatalogue)
  })
  afterAll(() => shop.close())

  const statusOf = async (sku: string) => {
    const query = `{ products(filter: { sku: { eq: "${sku}" } }) { items { stock_status } } }`
    const { products } = await shop.data<{ products: { items: { stock_status: string }[] } }>(query)
    return products.items[0]?.stock_status
  }
  const soldOut = async (sku: string, quantity: number) => {
    const known = productTypesCatalogue.products?.find((one) => one.sku === sku)
    if (!known) throw new Error(`the shop has no ${sku}`)
    await shop.commerce.writeCatalogue({ products: [{ ...known, stock: { quantity } }] })
  }

  test('stock_status of a bundle is that of what it needs', async () => {
    expect(await statusOf('KIT')).toBe('IN_STOCK')
    await soldOut('BRICK', 1)
    expect(await statusOf('KIT')).toBe('IN_STOCK')
    await soldOut('BRICK', 0)
    expect(await statusOf('KIT')).toBe('OUT_OF_STOCK')
    await soldOut('BRICK', 10)
  })

  test('stock_status of a group is that of any member, of a configurable product that of any variant', async () => {
    expect(await statusOf('SET')).toBe('IN_STOCK')
    await soldOut('STRAP', 0)
    await soldOut('BRICK', 0)
    expect(await statusOf('SET')).toBe('OUT_OF_STOCK')
    await soldOut('BRICK', 10)
    expect([await statusOf('SET'), await statusOf('TEE')]).toEqual(['IN_STOCK', 'IN_STOCK'])
  })

  test('what comes back is on the shelf once, however often and at the same time it is told', async () => {
    const inventory = await openInventory({ databaseUrl: await emptyDatabase(engine, join(shop.folder, 'own')) })
    const mug = { sku: 'MUG', type: 'simple', name: 'Mug', urlKey: 'mug', stock: { quantity: 1 } }
    await inventory.writer.write([product.parse(mug)])
    const request = { key: 'refund-1', lines: [{ sku: 'MUG', quantity: 2 }] }
    await Promise.all(Array.from({ length: 8 }, () => inventory.api.restock(request)))
    expect(await inventory.api.stock(['MUG'])).toMatchObject([{ available: 3 }])
    await inventory.close()
  })
})
