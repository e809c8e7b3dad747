import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { listsCatalogue } from '../../support/lists-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Listed = { products: { total_count: number; items: { sku: string }[] } }
type Option = { label: string; value: string; count: number }
type Aggregation = { attribute_code: string; label: string; count: number; position: number | null; options: Option[] }

describe.each(engines)('lists of products on %s', (engine) => {
  let shop: TestCommerce
  let uid: Record<string, string>
  let option: Record<string, string>
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, listsCatalogue)
    const tree = '{ categories { items { children { url_key uid children { url_key uid } } } } }'
    type Node = { url_key: string; uid: string; children?: Node[] }
    const { categories } = await shop.data<{ categories: { items: { children: Node[] }[] } }>(tree)
    const nodes = (categories.items[0]?.children ?? []).flatMap((node) => [node, ...(node.children ?? [])])
    uid = Object.fromEntries(nodes.map((node) => [node.url_key, node.uid]))
    const options = (await aggregations('filter: {}')).flatMap((facet) => facet.options)
    option = Object.fromEntries(options.map(({ label, value }) => [label, value]))
  })
  afterAll(() => shop.close())

  async function skus(args: string, headers: Record<string, string> = {}): Promise<string[]> {
    const { products } = await shop.data<Listed>(`{ products(${args}) { total_count items { sku } } }`, {}, headers)
    return products.items.map(({ sku }) => sku)
  }
  async function aggregations(args: string, more = ''): Promise<Aggregation[]> {
    const fields = 'attribute_code label count position options { label value count }'
    const query = `{ products(${args}) { aggregations${more} { ${fields} } } }`
    return (await shop.data<{ products: { aggregations: Aggregation[] } }>(query)).products.aggregations
  }
  const facet = async (code: string, args: string, more = '') => {
    const found = (await aggregations(args, more)).find(({ attribute_code }) => attribute_code === code)
    return found && Object.fromEntries(found.options.map(({ label, count }) => [label, count]))
  }
  async function refusal(args: string) {
    const { errors } = await shop.ask(`{ products(${args}) { total_count page_info { current_page } } }`)
    return errors?.map(({ message, extensions }) => [message, extensions?.category])
  }
  const byName = 'sort: { name: ASC }'

  test('products filter: a category by id, uid and url path, with what is below an anchor', async () => {
    const id = Buffer.from(uid.light ?? '', 'base64').toString()
    const light = ['ball', 'cube', 'stick', 'arc'].sort()
    expect((await skus(`filter: { category_uid: { eq: "${uid.light}" } }`)).sort()).toEqual(light)
    expect((await skus(`filter: { category_id: { eq: "${id}" } }`)).sort()).toEqual(light)
    expect((await skus('filter: { category_url_path: { eq: "light" } }')).sort()).toEqual(light)
    expect(await skus(`filter: { category_uid: { in: ["${uid.floor}", "${uid.seats}"] } }, ${byName}`)).toEqual([
      'arc',
      'stool',
    ])
    expect(await skus('filter: { category_url_path: { in: ["light/table", "seats"] } }, sort: { name: DESC }')).toEqual(
      ['stool', 'cube', 'ball'],
    )
    expect(await skus('filter: { category_uid: { eq: "Mg==" } }')).toHaveLength(6)
  })

  test('products filter: names by whole words, or by their beginnings', async () => {
    expect(await skus(`filter: { name: { match: "lamp" } }, ${byName}`)).toEqual([
      'arc',
      'ball',
      'cube',
      'secret',
      'stick',
    ])
    expect(await skus('filter: { name: { match: "bal" } }')).toEqual([])
    expect(await skus('filter: { name: { match: "bal", match_type: PARTIAL } }')).toEqual(['ball'])
    expect(await skus('filter: { name: { match: "bollamp" } }', { store: 'nl' })).toEqual(['ball'])
  })

  test('products filter: SKUs, url keys, prices, options, yes and no, numbers and texts', async () => {
    expect(await skus(`filter: { sku: { in: ["cube", "ball", "none"] } }, ${byName}`)).toEqual(['ball', 'cube'])
    expect(await skus('filter: { url_key: { eq: "arc" } }')).toEqual(['arc'])
    expect(await skus('filter: { price: { from: "20", to: "45" } }, sort: { price: DESC }')).toEqual([
      'cube',
      'secret',
      'ball',
    ])
    expect(await skus('filter: { price: { to: "9" } }', { 'content-currency': 'EUR' })).toEqual(['stick'])
    expect(await skus(`filter: { color: { eq: "${option.Green}" } }`)).toEqual(['stick'])
    expect(await skus('filter: { dimmable: { eq: "1" } }')).toEqual(['ball'])
    expect(await skus('filter: { power: { from: "50" } }, sort: { power: DESC }')).toEqual(['arc', 'cube'])
    expect(await skus(`filter: { care: { match: "dry" } }, ${byName}`)).toEqual(['ball', 'cube'])
    expect(await skus('filter: { care: { match: "dry cloth" } }')).toEqual(['ball'])
  })

  test('values of one facet widen a list, facets narrow it, and an own choice leaves its neighbours in sight', async () => {
    const colors = `color: { in: ["${option.Red}", "${option.Blue}"] }`
    expect(await skus(`filter: { ${colors} }, ${byName}`)).toEqual(['arc', 'ball', 'cube', 'stool'])
    expect(await skus(`filter: { ${colors}, shape: { eq: "${option.Round}" } }, ${byName}`)).toEqual(['arc', 'ball'])
    expect(await facet('color', `filter: { color: { eq: "${option.Green}" } }`)).toEqual({ Red: 2, Blue: 2, Green: 1 })
    expect(await facet('shape', `filter: { color: { eq: "${option.Green}" } }`)).toEqual({ Square: 1 })
  })

  test('aggregations: price, categories, then attributes by position, named as Magento names them', async () => {
    const all = await aggregations('filter: {}')
    expect(all.map(({ attribute_code, label, count, position }) => [attribute_code, label, count, position])).toEqual([
      ['price', 'Price', 4, null],
      ['category_uid', 'Category', 4, null],
      ['color', 'Color', 3, 1],
      ['shape', 'Shape', 2, 2],
      ['dimmable', 'Dimmable', 2, 3],
      ['power', 'Power', 2, 4],
    ])
    expect(all[5]?.options.map(({ label, value, count }) => [label, value, count])).toEqual([
      ['0_100', '0_100', 2],
      ['100_200', '100_200', 1],
    ])
    expect(all[0]?.options.slice(0, 2)).toEqual([
      { label: '10-20', value: '10_20', count: 2 },
      { label: '20-30', value: '20_30', count: 1 },
    ])
    expect(all[4]?.options).toEqual([
      { label: 'Yes', value: '1', count: 1 },
      { label: 'No', value: '0', count: 2 },
    ])
    expect(all[1]?.options[0]?.value).toBe(uid.light)
  })

  test('aggregations: prices in another currency have the borders of the base currency, at its rate', async () => {
    const query = '{ products(filter: {}) { aggregations { attribute_code options { value count } } } }'
    const { products } = await shop.data<{ products: { aggregations: Aggregation[] } }>(
      query,
      {},
      { 'content-currency': 'EUR' },
    )
    expect(products.aggregations[0]?.options[0]).toEqual({ value: '9_18', count: 2 })
  })

  test('aggregations: direct children only, of the category or of the root', async () => {
    const only = '(filter: { category: { includeDirectChildrenOnly: true } })'
    const light = `filter: { category_uid: { eq: "${uid.light}" } }`
    expect(await facet('category_uid', light)).toEqual({ Light: 4, 'Table lamps': 2, 'Floor lamps': 1 })
    expect(await facet('category_uid', light, only)).toEqual({ 'Table lamps': 2, 'Floor lamps': 1 })
    expect(await facet('category_uid', 'search: "lamp"', only)).toEqual({ Light: 4 })
  })

  test('filters: the old shape of the same counts', async () => {
    const fields = 'name request_var filter_items_count filter_items { label value_string items_count __typename }'
    const query = `{ products(filter: { sku: { eq: "ball" } }) { filters { ${fields} } } }`
    type Layer = { name: string; request_var: string; filter_items: object[] }
    const { products } = await shop.data<{ products: { filters: Layer[] } }>(query)
    expect(products.filters.map(({ name, request_var }) => [name, request_var])).toEqual([
      ['Category', 'cat'],
      ['Color', 'color'],
      ['Shape', 'shape'],
      ['Dimmable', 'dimmable'],
      ['Power', 'power'],
      ['Price', 'price'],
    ])
    expect(products.filters[5]?.filter_items).toEqual([
      { label: '20-30', value_string: '20-30', items_count: 1, __typename: 'LayerFilterItem' },
    ])
  })

  test('sort: a category by its positions, words by relevance, else as asked; both ways', async () => {
    const table = `filter: { category_uid: { eq: "${uid.table}" } }`
    expect(await skus(table)).toEqual(['cube', 'ball'])
    expect(await skus(`${table}, sort: { position: DESC }`)).toEqual(['ball', 'cube'])
    expect((await skus('search: "round"'))[0]).toBe('stool')
    expect(await skus('search: "lamp", sort: { price: ASC }')).toEqual([
      'stick',
      'arc',
      'ball',
      'search-only',
      'secret',
      'cube',
    ])
    const light = `filter: { category_url_path: { eq: "light" } }, sort: { relevance:`
    expect(await skus(`${light} ASC }`)).toEqual((await skus(`${light} DESC }`)).reverse())
    expect(await skus('search: "lamp", sort: { relevance: ASC }')).toEqual(
      (await skus('search: "lamp", sort: { relevance: DESC }')).reverse(),
    )
    const query = '{ products(filter: {}) { sort_fields { default options { label value } } } }'
    expect(await shop.data(query)).toEqual({
      products: {
        sort_fields: {
          default: 'position',
          options: [
            { label: 'Position', value: 'position' },
            { label: 'Product Name', value: 'name' },
            { label: 'Price', value: 'price' },
            { label: 'Newest', value: 'created_at' },
            { label: 'Rating', value: 'rating_summary' },
            { label: 'Power', value: 'power' },
          ],
        },
      },
    })
  })

  test('page_info, total_count and suggestions', async () => {
    const query = `{ products(search: "lmap", pageSize: 2, currentPage: 2) {
      total_count suggestions { search } page_info { current_page page_size total_pages } } }`
    expect(await shop.data(query)).toEqual({
      products: {
        total_count: 5,
        suggestions: [{ search: 'lamp' }],
        page_info: { current_page: 2, page_size: 2, total_pages: 3 },
      },
    })
  })

  test('what makes no sense is refused in Magento’s words', async () => {
    const input = 'graphql-input'
    expect(await refusal('pageSize: 5')).toEqual([["'search' or 'filter' input argument is required.", input]])
    expect(await refusal('filter: {}, pageSize: 0')).toEqual([['pageSize value must be greater than 0.', input]])
    expect(await refusal('filter: {}, currentPage: 0')).toEqual([['currentPage value must be greater than 0.', input]])
    expect(await refusal('filter: {}, pageSize: 6, currentPage: 2')).toEqual([
      ['currentPage value 2 specified is greater than the 1 page(s) available.', input],
    ])
    expect(await refusal('filter: { sku: { eq: "none" } }, currentPage: 2')).toBeUndefined()
    expect(await refusal('filter: { category_uid: { eq: "2" } }')).toEqual([['Value of uid "2" is incorrect.', input]])
  })
})
