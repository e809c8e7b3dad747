import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Product = Record<string, unknown> & { prices: Record<string, unknown>; stock?: unknown }
type Shown = { name: string; price_range: { minimum_price: { final_price: { value: number } } }; stock_status: string }

describe.each(engines)('products in the administration on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, {
      ...productTypesCatalogue,
      products: (productTypesCatalogue.products ?? []).map((product) =>
        product.sku !== 'BALL'
          ? product
          : {
              ...product,
              description: '<p>Round.</p>',
              translations: { nl: { name: 'Bal' } },
              prices: { EUR: { price: '21.00', specialPrice: '19.50' } },
              specialPrice: '20.00',
              specialFrom: '2020-01-01',
              tierPrices: [
                { quantity: 10, percent: '15' },
                { quantity: 5, customerGroup: 1, price: '18.00' },
              ],
              attributes: { color: 'Red' },
              categories: [{ path: 'Things', position: 3 }],
              links: { related: ['BRICK', 'STRAP'] },
              images: [{ file: '/b/a/ball.jpg', roles: ['image'] }],
            },
      ),
    })
  })
  afterAll(() => shop.close())

  const admin = <T>(query: string, variables: object = {}) => shop.admin<T>(query, variables)
  const refusal = (query: string, variables: object = {}) =>
    admin(query, variables).then(
      () => 'taken',
      (error: Error) => error.message,
    )
  const product = async (sku: string) =>
    (
      await admin<{ product: { product: Product } | null }>('query($sku: String!) { product(sku: $sku) { product } }', {
        sku,
      })
    ).product?.product
  const save = (wanted: object) =>
    admin<{ saveProduct: { id: number; sku: string; product: Product } }>(
      'mutation($product: JSON!) { saveProduct(product: $product) { id sku enabled product } }',
      { product: wanted },
    )
  const shown = async (sku: string) => {
    const fields = 'name stock_status price_range { minimum_price { final_price { value } } }'
    const query = `{ products(filter: { sku: { eq: "${sku}" } }) { items { ${fields} } } }`
    return (await shop.data<{ products: { items: Shown[] } }>(query)).products.items[0]
  }

  test('product tells all that can be changed, and handed back as it is changes nothing', async () => {
    for (const { sku } of productTypesCatalogue.products ?? []) {
      const before = await product(sku)
      expect(before, sku).toMatchObject({ sku })
      await save(before ?? {})
      expect(await product(sku), sku).toEqual(before)
    }
    expect(await product('BALL')).toMatchObject({
      price: '23',
      specialPrice: '20',
      prices: { EUR: { price: '21', specialPrice: '19.50' } },
      tierPrices: [
        { quantity: 5, customerGroup: 1, price: '18' },
        { quantity: 10, percent: '15' },
      ].reverse(),
      translations: { nl: { name: 'Bal' } },
      categories: [{ path: 'Things', position: 3 }],
      attributes: { color: 'Red' },
      links: { related: ['BRICK', 'STRAP'] },
    })
    expect(await product('KIT')).toMatchObject({ bundle: { options: [{ title: 'Ball' }, {}, { type: 'multi' }] } })
    expect(await product('GHOST')).toBeUndefined()
  })

  test('saveProduct adds a product with its stock, and changes what is said of one', async () => {
    const { saveProduct } = await save({
      sku: 'NEW',
      type: 'simple',
      name: 'New',
      urlKey: 'new',
      price: '5',
      stock: { quantity: 2 },
    })
    expect(saveProduct).toMatchObject({ sku: 'NEW', enabled: true, product: { price: '5', taxClass: 'Taxable Goods' } })
    expect(await shown('NEW')).toMatchObject({ name: 'New', stock_status: 'IN_STOCK' })
    await save({ sku: 'NEW', name: 'Newer', description: 'Long' })
    expect(await shown('NEW')).toMatchObject({ name: 'Newer', stock_status: 'IN_STOCK' })
    expect((await save({ sku: 'NEW', description: null })).saveProduct.product).not.toHaveProperty('description')
  })

  test('saveProduct says each fault with its place', async () => {
    const said = await refusal('mutation($product: JSON!) { saveProduct(product: $product) { sku } }', {
      product: { sku: 'BAD', type: 'bundle', name: '', urlKey: 'bad', bundle: { options: [] } },
    })
    expect(said).toMatch(/at name/)
    expect(said).toMatch(/a bundle needs at least one option/)
    const wrong = (product: object) =>
      refusal('mutation($product: JSON!) { saveProduct(product: $product) { sku } }', { product })
    expect(await wrong({ sku: 'BALL', type: 'virtual' })).toMatch(/a product keeps its type/)
    expect(await wrong({ sku: 'BALL', attributes: { taste: 'sweet' } })).toMatch(/unknown attribute "taste"/)
  })

  test('setProductPrice and setSpecialPrice change what is asked, at once', async () => {
    const priceOf = async (sku: string) => (await shown(sku))?.price_range.minimum_price.final_price.value
    await admin('mutation { setProductPrice(sku: "STRAP", price: "15.50") { sku } }')
    expect(await priceOf('STRAP')).toBe(15.5)
    await admin('mutation { setSpecialPrice(sku: "STRAP", price: "12", from: "2020-01-01") { sku } }')
    expect(await priceOf('STRAP')).toBe(12)
    await admin('mutation { setSpecialPrice(sku: "STRAP") { sku } }')
    expect(await priceOf('STRAP')).toBe(15.5)
    await admin('mutation { setProductPrice(sku: "STRAP", price: "11", currency: "EUR") { sku } }')
    expect((await product('STRAP'))?.prices).toEqual({ EUR: { price: '11' } })
    expect(await refusal('mutation { setProductPrice(sku: "STRAP", price: "cheap") { sku } }')).toMatch(/such as 19.95/)
  })

  test('disableProduct takes a product out of the shop, enableProduct brings it back', async () => {
    await admin('mutation { disableProduct(sku: "COURSE") { enabled } }')
    expect(await shown('COURSE')).toBeUndefined()
    await admin('mutation { enableProduct(sku: "COURSE") { enabled } }')
    expect(await shown('COURSE')).toMatchObject({ name: 'COURSE' })
  })

  test('products finds by a part of SKU or name, disabled ones too', async () => {
    type Found = { products: { totalCount: number; items: { sku: string; enabled: boolean }[] } }
    const find = (search: string) =>
      admin<Found>(`{ products(search: "${search}", pageSize: 2) { totalCount items { sku enabled } } }`)
    await admin('mutation { disableProduct(sku: "TEE") { sku } }')
    expect((await find('tee')).products).toMatchObject({ totalCount: 5, items: [{ sku: 'TEE', enabled: false }, {}] })
    expect((await find('Gift Box')).products).toMatchObject({ totalCount: 1, items: [{ sku: 'BOX' }] })
    expect((await find('%')).products.totalCount).toBe(0)
    await admin('mutation { enableProduct(sku: "TEE") { sku } }')
  })

  test('setStock changes what is said and nothing else, for one or for many', async () => {
    const set = 'setStock(sku: "ROLLER", quantity: 4) { quantity available isSalable isInStock backorders }'
    expect(await admin(`mutation { ${set} }`)).toEqual({
      setStock: { quantity: 4, available: 4, isSalable: true, isInStock: true, backorders: false },
    })
    expect(await shown('ROLLER')).toMatchObject({ stock_status: 'IN_STOCK' })
    await admin(
      'mutation { setStocks(items: [{ sku: "ROLLER", isInStock: false }, { sku: "MUG", quantity: 1 }]) { sku } }',
    )
    expect(await admin('{ stock(skus: ["ROLLER", "GHOST", "MUG"]) { sku quantity isSalable } }')).toEqual({
      stock: [{ sku: 'ROLLER', quantity: 4, isSalable: false }, null, { sku: 'MUG', quantity: 1, isSalable: true }],
    })
    expect(await refusal('mutation { setStock(sku: "MUG", quantity: -1) { sku } }')).toMatch(/quantity/)
    const both = 'setStocks(items: [{ sku: "MUG", quantity: 9 }, { sku: "GHOST", quantity: 9 }]) { sku }'
    expect(await refusal(`mutation { ${both} }`)).toMatch('The product with SKU "GHOST" does not exist.')
    expect(await admin('{ stock(skus: ["MUG"]) { quantity } }')).toEqual({ stock: [{ quantity: 1 }] })
  })

  test('deleteProduct takes it out of lists, addresses and stock, and leaves what named it whole', async () => {
    await admin('mutation { deleteProduct(sku: "BRICK") }')
    expect(await shown('BRICK')).toBeUndefined()
    expect(await shop.data('{ route(url: "brick.html") { type } }')).toEqual({ route: null })
    expect(await admin('{ stock(skus: ["BRICK"]) { sku } }')).toEqual({ stock: [null] })
    const kit = await shop.data<{ products: { items: { stock_status: string }[] } }>(
      '{ products(filter: { sku: { eq: "KIT" } }) { items { stock_status ... on BundleProduct { items { title options { label } } } } } }',
    )
    expect(kit.products.items).toMatchObject([
      {
        stock_status: 'OUT_OF_STOCK',
        items: [{ title: 'Ball' }, { title: 'Brick', options: [] }, { title: 'Extras' }],
      },
    ])
    expect(await refusal('mutation { deleteProduct(sku: "BRICK") }')).toMatch(/doesn't exist/)
  })
})
