import { afterAll, beforeAll, expect, test } from 'vitest'
import { dutchView, openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue } from '../testing/test-catalogue.ts'

const now = () => new Date('2026-11-25T12:00:00Z')
let shop: Awaited<ReturnType<typeof openTestCatalog>>
let option: Record<string, string> = {}
let category: Record<string, string> = {}
beforeAll(async () => {
  shop = await openTestCatalog({ now })
  await shop.write(testCatalogue)
  const options = await shop.database.read().selectFrom('attribute_option').select(['id', 'value']).execute()
  option = Object.fromEntries(options.map(({ id, value }) => [value, String(id)]))
  const categories = await shop.database.read().selectFrom('category').select(['id', 'name']).execute()
  category = Object.fromEntries(categories.map(({ id, name }) => [name, Buffer.from(String(id)).toString('base64')]))
})
afterAll(() => shop.close())

async function list(args: string) {
  const { data, errors, tags } = await shop.ask(`{ products(${args}) { total_count items { sku } } }`)
  if (errors) throw new Error(errors.join())
  const skus: string[] = data.products.items.map(({ sku }: { sku: string }) => sku)
  return { skus, total: data.products.total_count, tags }
}
async function refusal(args: string) {
  return (await shop.ask(`{ products(${args}) { total_count } }`)).errors
}
async function facets(args: string, more = '') {
  const { data } = await shop.ask(
    `{ products(${args}) { aggregations${more} { attribute_code label count options { label value count } } } }`,
  )
  type Facet = { attribute_code: string; options: { label: string; count: number; value: string }[] }
  return Object.fromEntries(
    data.products.aggregations.map(({ attribute_code, options }: Facet) => [
      attribute_code,
      Object.fromEntries(options.map(({ label, count }) => [label, count])),
    ]),
  )
}

test('a category lists what is in it and below it, by position', async () => {
  expect((await list(`filter: {category_uid: {eq: "${category.Gear}"}}`)).skus).toEqual(['BAG-1', 'BAG-2'])
  expect((await list(`filter: {category_uid: {eq: "${category.Bags}"}}`)).skus).toEqual(['BAG-2', 'BAG-1'])
  expect((await list('filter: {category_url_path: {eq: "gear/bags"}}')).total).toBe(2)
  expect((await list('filter: {category_uid: {eq: "OTk5"}}')).total).toBe(0)
})

test('variants are not listed, their parent is', async () => {
  expect((await list('filter: {sku: {in: ["HOODIE-R-S", "HOODIE"]}}')).skus).toEqual(['HOODIE'])
  expect((await list('filter: {url_key: {eq: "joust-duffle-bag"}}')).skus).toEqual(['BAG-1'])
})

test('a configurable product is found under the values of its variants', async () => {
  expect((await list(`filter: {color: {eq: "${option.Blue}"}}`)).skus).toEqual(['HOODIE'])
  expect((await list(`filter: {color: {eq: "${option.Blue}"}, material: {eq: "${option.Nylon}"}}`)).total).toBe(0)
  expect((await list('filter: {eco: {eq: "1"}}')).skus).toEqual(['BAG-1'])
  expect((await list('filter: {launched: {from: "2026-04-01"}}')).skus).toEqual(['BAG-2'])
})

test('prices filter and sort by what is asked today', async () => {
  expect((await list('filter: {price: {from: "34", to: "40"}}, sort: {price: ASC}')).skus).toEqual(['BAG-1', 'HOODIE'])
  expect((await list('filter: {}, sort: {price: DESC}')).skus).toEqual(['HOODIE', 'BAG-1', 'BAG-2'])
  expect((await list('filter: {}, sort: {name: ASC}')).skus).toEqual(['BAG-2', 'HOODIE', 'BAG-1'])
  expect((await list('filter: {}, sort: {launched: DESC}')).skus[0]).toBe('BAG-2')
  expect((await list('filter: {}, sort: {material: ASC}')).skus[0]).toBe('HOODIE')
})

test('words are found misspelt, in a variant’s SKU and in the words of the store view', async () => {
  expect((await list('search: "dufle"')).skus).toEqual(['BAG-1'])
  expect((await list('search: "HOODIE-B-M"')).skus[0]).toBe('HOODIE')
  expect((await list('search: "red hoodie"')).skus).toEqual(['HOODIE'])
  expect((await list('filter: {name: {match: "duffle"}}')).skus).toEqual(['BAG-1'])
  const { data } = await shop.ask('{ products(search: "sporttas") { items { name } } }', {}, { store: dutchView() })
  expect(data.products.items).toEqual([{ name: 'Joust sporttas' }])
})

test('a misspelt search offers the right spelling', async () => {
  const { data } = await shop.ask('{ products(search: "hodie") { suggestions { search } } }')
  expect(data.products.suggestions).toEqual([{ search: 'hoodie' }])
})

test('a choice in a facet keeps its other values in sight and narrows the others', async () => {
  const all = await facets('filter: {}')
  expect(all.color).toEqual({ Red: 1, Blue: 1 })
  expect(all.material).toEqual({ Leather: 1, Cotton: 1, Nylon: 2 })
  const nylon = await facets(`filter: {material: {eq: "${option.Nylon}"}}`)
  expect(nylon.material).toEqual(all.material)
  expect(nylon.color).toBeUndefined()
  expect(nylon.eco).toEqual({ Yes: 1, No: 1 })
})

test('prices come in Magento’s ranges, each named by its two borders', async () => {
  expect((await facets('filter: {}')).price).toEqual({ '10-20': 1, '30-40': 1, '40-50': 1 })
  const { data } = await shop.ask('{ products(filter: {}) { aggregations { attribute_code options { value } } } }')
  const [price] = data.products.aggregations
  expect(price.options.map(({ value }: { value: string }) => value)).toEqual(['10_20', '30_40', '40_50'])
})

test('even ranges filter exactly what they count', async () => {
  const even = await openTestCatalog({ now, change: { catalog: { facets: { priceRanges: 'even' } } } })
  await even.write(testCatalogue)
  const { data } = await even.ask('{ products(filter: {}) { aggregations { options { value count } } } }')
  for (const { value, count } of data.products.aggregations[0].options) {
    const [from, to] = value.split('_')
    const found = await even.ask(`{ products(filter: {price: {from: "${from}", to: "${to}"}}) { total_count } }`)
    expect(found.data.products.total_count).toBe(count)
  }
  await even.close()
})

test('the category a list is in narrows the categories on offer; chosen ones do not', async () => {
  expect((await facets(`filter: {category_uid: {eq: "${category.Gear}"}}`)).category_uid).toEqual({ Gear: 2, Bags: 2 })
  const only = '(filter: {category: {includeDirectChildrenOnly: true}})'
  expect((await facets(`filter: {category_uid: {eq: "${category.Gear}"}}`, only)).category_uid).toEqual({ Bags: 2 })
  const chosen = await facets(`filter: {category_uid: {in: ["${category.Gear}"]}}`)
  expect(chosen.category_uid).toEqual({ Gear: 2, Bags: 2, Men: 1 })
})

test('pages are cut, and a page beyond the last is refused in Magento’s words', async () => {
  const query =
    '{ products(filter: {}, pageSize: 2, currentPage: 2) { items { sku } page_info { current_page page_size total_pages } } }'
  const { data } = await shop.ask(query)
  expect(data.products).toEqual({
    items: [{ sku: 'HOODIE' }],
    page_info: { current_page: 2, page_size: 2, total_pages: 2 },
  })
  expect(await refusal('filter: {}, pageSize: 2, currentPage: 3')).toEqual([
    'currentPage value 3 specified is greater than the 2 page(s) available.',
  ])
  expect(await refusal('filter: {sku: {eq: "none"}}, currentPage: 3')).toBeUndefined()
  expect(await refusal('filter: {}, currentPage: 0')).toEqual(['currentPage value must be greater than 0.'])
})

test('senseless questions are refused with a way to mend them', async () => {
  expect(await refusal('pageSize: 3')).toEqual([`'search' or 'filter' input argument is required.`])
  expect(await refusal('filter: {category_uid: {eq: "%%"}}')).toEqual(['Value of uid "%%" is incorrect.'])
  expect(await refusal('filter: {price: {from: "cheap"}}')).toEqual([
    '"cheap" is no value of "price": write an amount such as 19.95.',
  ])
})

test('a list carries the tags of its products and its category, an empty one can still be found stale', async () => {
  const { tags } = await list(`filter: {category_uid: {eq: "${category.Men}"}}`)
  const id = Buffer.from(category.Men ?? '', 'base64').toString()
  expect(tags).toContain(`cat_c_p_${id}`)
  expect(tags.filter((tag) => tag.startsWith('cat_p'))).toHaveLength(2)
  expect((await list('filter: {sku: {eq: "none"}}')).tags).toEqual(['cat_p'])
})

test('ways to sort include the shop’s own', async () => {
  const { data } = await shop.ask('{ products(filter: {}) { sort_fields { default options { value } } } }')
  expect(data.products.sort_fields.default).toBe('position')
  const values = data.products.sort_fields.options.map(({ value }: { value: string }) => value)
  expect(values).toEqual(['position', 'name', 'price', 'created_at', 'rating_summary', 'material', 'launched'])
})
