import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { pricesCatalogue } from '../../support/prices-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Rules = { catalogRules: { totalCount: number; items: { id: number; name: string }[] } }

describe.each(engines)('the administration of prices on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, pricesCatalogue)
  })
  afterAll(() => shop.close())

  async function final(sku: string): Promise<number | undefined> {
    const query = `{ products(filter: { sku: { eq: "${sku}" } }) { items { price_range { minimum_price {
      final_price { value } } } } } }`
    type Item = { price_range: { minimum_price: { final_price: { value: number } } } }
    const { products } = await shop.data<{ products: { items: Item[] } }>(query)
    return products.items[0]?.price_range.minimum_price.final_price.value
  }
  const save = 'mutation($id: Int, $rule: JSON!) { saveCatalogRule(id: $id, rule: $rule) { id name isActive } }'
  const names = async () => (await shop.admin<Rules>('{ catalogRules { totalCount items { id name } } }')).catalogRules
  const lampsOff = { name: 'Lamps', action: 'to_fixed', amount: '25', conditions: sku('lamp') }

  function sku(value: string) {
    return { attribute: 'sku', operator: '==', value }
  }

  test('saveCatalogRule: prices are other when it is answered, in lists, too', async () => {
    expect(await final('lamp')).toBe(100)
    const { saveCatalogRule } = await shop.admin<{ saveCatalogRule: { id: number } }>(save, { rule: lampsOff })
    expect(await final('lamp')).toBe(25)
    const cheap = '{ products(filter: { price: { to: "26" } }, sort: { price: DESC }) { items { sku } } }'
    expect(await shop.data(cheap)).toEqual({ products: { items: [{ sku: 'lamp' }, { sku: 'book' }] } })
    await shop.admin(save, { id: saveCatalogRule.id, rule: { ...lampsOff, amount: '10', action: 'by_percent' } })
    expect(await final('lamp')).toBe(90)
    await shop.admin(save, { id: saveCatalogRule.id, rule: { ...lampsOff, isActive: false } })
    expect(await final('lamp')).toBe(100)
  })

  test('saveCatalogRule: stops those after it, and keeps to its days', async () => {
    const first = { name: 'First', priority: 0, stopFurtherRules: true, action: 'by_fixed', amount: '1' }
    await shop.admin(save, { rule: { ...first, conditions: sku('vase') } })
    expect(await final('vase')).toBe(49)
    const { id } = (await names()).items.find(({ name }) => name === 'First') ?? { id: 0 }
    await shop.admin(save, { id, rule: { ...first, conditions: sku('vase'), from: '2099-01-01' } })
    expect(await final('vase')).toBe(45)
  })

  test('catalogRules, catalogRule and deleteCatalogRule', async () => {
    const { items, totalCount } = await names()
    expect(items.map(({ name }) => name)).toEqual(['Lamps', 'First', 'Sale', 'January'])
    expect(totalCount).toBe(4)
    const sale = items.find(({ name }) => name === 'Sale')
    const one = await shop.admin<{ catalogRule: { rule: object } }>(`{ catalogRule(id: ${sale?.id}) { rule } }`)
    expect(one.catalogRule.rule).toMatchObject({ name: 'Sale', action: 'by_percent', customerGroups: [0, 1] })
    await shop.admin(`mutation { deleteCatalogRule(id: ${sale?.id}) }`)
    expect(await final('vase')).toBe(50)
    await expect(shop.admin('mutation { deleteCatalogRule(id: 999) }')).rejects.toThrow('No such entity')
    expect(await shop.admin('mutation { applyCatalogRules }')).toEqual({ applyCatalogRules: true })
    expect(await final('vase')).toBe(50)
  })

  test('a rule that makes no sense, or has the name of another, is refused', async () => {
    await expect(shop.admin(save, { rule: { ...lampsOff, action: 'by_magic' } })).rejects.toThrow('action')
    await expect(shop.admin(save, { rule: lampsOff })).rejects.toThrow('of this name already')
    await expect(shop.admin(save, { id: 999, rule: { ...lampsOff, name: 'New' } })).rejects.toThrow('rule_id = 999')
  })

  test('setTierPrices, replaceTierPrices, deleteTierPrices and tierPrices', async () => {
    const change = (way: string, prices: object[]) =>
      shop.admin(`mutation($prices: [AdminTierPriceInput!]!) { ${way}(prices: $prices) { sku message } }`, { prices })
    const kept = async () => {
      const query = '{ tierPrices(skus: ["book"]) { quantity price priceType customerGroupId } }'
      return (await shop.admin<{ tierPrices: object[] }>(query)).tierPrices
    }
    expect(
      await change('setTierPrices', [
        { sku: 'book', price: '15' },
        { sku: 'none', price: '1' },
      ]),
    ).toEqual({
      setTierPrices: [{ sku: 'none', message: "Requested product doesn't exist: none" }],
    })
    expect(await final('book')).toBe(15)
    await change('setTierPrices', [
      { sku: 'book', price: '14' },
      { sku: 'book', price: '50', priceType: 'DISCOUNT', quantity: 10, customerGroupId: 2 },
    ])
    expect(await kept()).toEqual([
      { quantity: 1, price: 14, priceType: 'FIXED', customerGroupId: null },
      { quantity: 10, price: 50, priceType: 'DISCOUNT', customerGroupId: 2 },
    ])
    await change('deleteTierPrices', [{ sku: 'book', price: '0' }])
    expect(await final('book')).toBe(20)
    await change('replaceTierPrices', [{ sku: 'book', price: '19' }])
    expect(await kept()).toEqual([{ quantity: 1, price: 19, priceType: 'FIXED', customerGroupId: null }])
    expect(await final('book')).toBe(19)
  })

  test('the same bundle again changes no price', async () => {
    const { unchanged } = await shop.commerce.writeCatalogue(pricesCatalogue)
    expect(unchanged).toBe(pricesCatalogue.products?.length)
    expect(await final('book')).toBe(19)
  })
})
