import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { listsCatalogue } from '../../support/lists-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Node = { id: number; name: string; isActive: boolean; children: Node[] }
type Found = { categories: { items: Record<string, unknown>[] } }

describe.each(engines)('the administration of categories on %s', (engine) => {
  let shop: TestCommerce
  let id: Record<string, number>
  const tree = '{ categories { id name isActive children { id name isActive children { id name isActive } } } }'
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, listsCatalogue)
    const { categories } = await shop.admin<{ categories: Node }>(tree)
    const nodes = categories.children.flatMap((node) => [node, ...node.children])
    id = Object.fromEntries(nodes.map((node) => [node.name, node.id]))
  })
  afterAll(() => shop.close())

  const shown = async (filters: string, fields: string) =>
    (await shop.data<Found>(`{ categories(filters: ${filters}) { items { ${fields} } } }`)).categories.items
  const skus = async (key: string) => {
    const query = `{ products(filter: { category_url_path: { eq: "${key}" } }, sort: { name: ASC }) { items { sku } } }`
    return (await shop.data<{ products: { items: { sku: string }[] } }>(query)).products.items.map(({ sku }) => sku)
  }
  const refusal = async (mutation: string) => {
    const failed = await shop.admin(`mutation { ${mutation} }`).catch((error: Error) => error.message)
    return String(failed).split('\n')[0]
  }
  const at = (url: string) => shop.data(`{ route(url: "${url}") { relative_url redirect_code } }`)

  test('categories: the tree, with what shoppers do not see', async () => {
    const { categories } = await shop.admin<{ categories: Node }>(tree)
    expect(categories.children.map(({ name, isActive }) => [name, isActive])).toEqual([
      ['Secret light', false],
      ['Seats', true],
      ['Light', true],
    ])
    expect(await shop.admin(`{ category(categoryId: 999) { id } }`)).toEqual({ category: null })
  })

  test('saveCategory: one more is found at its address, and what is not said of a known one stays', async () => {
    const add =
      'mutation($parentId: Int, $category: JSON!) { saveCategory(parentId: $parentId, category: $category) { id } }'
    const category = { name: 'Wall Lámps', translations: { nl: { name: 'Wandlampen' } } }
    const { saveCategory: made } = await shop.admin<{ saveCategory: { id: number } }>(add, {
      parentId: id.Light,
      category,
    })
    const fields = 'name url_path level description'
    const filter = `{ ids: { eq: "${made.id}" } }`
    const fresh = { name: 'Wall Lámps', url_path: 'light/wall-lamps', level: 3, description: null }
    expect(await shown(filter, fields)).toEqual([fresh])
    const change = 'mutation($id: Int, $category: JSON!) { saveCategory(id: $id, category: $category) { category } }'
    await shop.admin(change, { id: made.id, category: { description: '<p>On the wall</p>' } })
    expect(await shown(filter, fields)).toEqual([{ ...fresh, description: '<p>On the wall</p>' }])
    await shop.admin(change, { id: made.id, category: { isActive: false } })
    expect(await shown(filter, fields)).toEqual([])
    await expect(shop.admin(add, { parentId: id.Light, category })).rejects.toThrow('of this name already')
    await expect(shop.admin(add, { category: { urlKey: 'x' } })).rejects.toThrow('name')
  })

  test('moveCategory: products, addresses and the way up move along, and the old address leads on', async () => {
    expect(await skus('light')).toEqual(['arc', 'ball', 'cube', 'stick'])
    const move = `mutation { moveCategory(categoryId: ${id['Table lamps']}, parentId: ${id.Seats}) { level parentId } }`
    expect(await shop.admin(move)).toEqual({ moveCategory: { level: 3, parentId: id.Seats } })
    expect(await skus('light')).toEqual(['arc', 'ball', 'stick'])
    expect(await skus('seats')).toEqual(['ball', 'cube', 'stool'])
    const [moved] = await shown('{ url_path: { eq: "seats/table" } }', 'path breadcrumbs { category_name }')
    expect(moved).toEqual({
      path: `1/2/${id.Seats}/${id['Table lamps']}`,
      breadcrumbs: [{ category_name: 'Seats' }],
    })
    expect(await at('light/table.html')).toEqual({ route: { relative_url: 'seats/table.html', redirect_code: 301 } })
    const words = 'Operation do not allow to move a parent category to any of children category'
    const below = `moveCategory(categoryId: ${id.Seats}, parentId: ${id['Table lamps']}) { id }`
    expect(await refusal(below)).toBe(words)
    expect(await refusal(`moveCategory(categoryId: 999, parentId: 2) { id }`)).toBe('No such entity with id = 999')
  })

  test('moveCategory: after a sibling, or before them all', async () => {
    const names = async () => (await shop.data<Found>('{ categories { items { children { name } } } }')).categories
    const move = (afterId: string) =>
      shop.admin(`mutation { moveCategory(categoryId: ${id.Light}, parentId: 2 ${afterId}) { id } }`)
    await move('')
    expect(await names()).toEqual({ items: [{ children: [{ name: 'Light' }, { name: 'Seats' }] }] })
    await move(`, afterId: ${id.Seats}`)
    expect(await names()).toEqual({ items: [{ children: [{ name: 'Seats' }, { name: 'Light' }] }] })
  })

  test('deleteCategory: it is gone with all below it, its products are not', async () => {
    expect(await shop.admin(`mutation { deleteCategory(categoryId: ${id.Seats}) }`)).toEqual({ deleteCategory: true })
    expect(await shown(`{ ids: { in: ["${id.Seats}", "${id['Table lamps']}"] } }`, 'name')).toEqual([])
    expect(await at('seats.html')).toEqual({ route: null })
    const query = '{ products(filter: { sku: { eq: "stool" } }) { items { sku categories { name } } } }'
    expect(await shop.data(query)).toEqual({ products: { items: [{ sku: 'stool', categories: [] }] } })
    expect(await refusal('deleteCategory(categoryId: 2)')).toBe('Cannot delete category with id 2')
  })
})
