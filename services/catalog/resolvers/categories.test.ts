import { afterAll, beforeAll, expect, test } from 'vitest'
import { dutchView, openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue } from '../testing/test-catalogue.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
beforeAll(async () => {
  shop = await openTestCatalog()
  await shop.write(testCatalogue)
  await shop.api.registerUrls([
    { type: 'CMS_PAGE', identifier: 'delivery' },
    { type: 'REDIRECT', path: 'old-sale', target: 'gear.html', code: 302 },
  ])
})
afterAll(() => shop.close())

const categories = async (args: string, fields: string) => shop.ask(`{ categories${args} { ${fields} } }`)
const route = async (url: string) =>
  shop.ask(
    `query ($url: String!) { route(url: $url) { __typename relative_url redirect_code type
      ... on ProductInterface { sku } ... on CategoryTree { name } ... on CmsPage { identifier } } }`,
    { url },
  )

test('without a filter the whole tree is answered, hidden categories left out', async () => {
  const { data, tags } = await categories('', 'items { uid name children_count children { name children { name } } }')
  expect(data.categories.items).toEqual([
    {
      uid: 'Mg==',
      name: 'Default Category',
      children_count: '3',
      children: [
        { name: 'Gear', children: [{ name: 'Bags' }] },
        { name: 'Men', children: [] },
      ],
    },
  ])
  expect(tags).toContain('cat_c_2')
})

test('filters find by uid, parent, url and name', async () => {
  const names = async (filters: string) => {
    const { data } = await categories(`(filters: ${filters})`, 'items { name }')
    return data.categories.items.map(({ name }: { name: string }) => name)
  }
  expect(await names('{parent_category_uid: {eq: "Mg=="}}')).toEqual(['Gear', 'Men'])
  expect(await names('{url_path: {eq: "gear/bags"}}')).toEqual(['Bags'])
  expect(await names('{url_key: {in: ["men", "hidden"]}}')).toEqual(['Men'])
  expect(await names('{name: {match: "gea"}}')).toEqual(['Gear'])
  const { errors } = await categories('(filters: {name: {match: "g"}})', 'total_count')
  expect(errors).toEqual(['Invalid match filter. Minimum length is 3.'])
})

test('a category knows its way up, its products and its words in each store view', async () => {
  const fields = `items { name url_path canonical_url product_count level
    breadcrumbs { category_name category_url_path } products(pageSize: 1) { total_count items { sku } } }`
  const { data } = await shop.ask(
    `{ categories(filters: {url_key: {eq: "bags"}}) { ${fields} } }`,
    {},
    { store: dutchView() },
  )
  expect(data.categories.items[0]).toEqual({
    name: 'Bags',
    url_path: 'gear/bags',
    canonical_url: 'gear/bags.html',
    product_count: 2,
    level: 3,
    breadcrumbs: [{ category_name: 'Spullen', category_url_path: 'gear' }],
    products: { total_count: 2, items: [{ sku: 'BAG-2' }] },
  })
})

test('an address is a product, a category or a page, with or without slash and suffix', async () => {
  expect((await route('/joust-duffle-bag.html')).data.route).toEqual({
    __typename: 'SimpleProduct',
    relative_url: 'joust-duffle-bag.html',
    redirect_code: 0,
    type: 'PRODUCT',
    sku: 'BAG-1',
  })
  expect((await route('gear/bags')).data.route).toMatchObject({ name: 'Bags', relative_url: 'gear/bags.html' })
  expect((await route('about-us')).data.route).toMatchObject({ identifier: 'about-us', type: 'CMS_PAGE' })
  expect((await route('/delivery/')).data.route).toMatchObject({ identifier: 'delivery', redirect_code: 0 })
  expect((await route('chaz-hoodie.html?color=1')).data.route.relative_url).toBe('chaz-hoodie.html?color=1')
})

test('a redirect says where to and how', async () => {
  expect((await route('old-sale')).data.route).toMatchObject({
    __typename: 'CategoryTree',
    relative_url: 'gear.html',
    redirect_code: 302,
  })
})

test('nothing lives at unknown, hidden and variant addresses; the answer can still be found stale', async () => {
  for (const url of ['nope.html', 'hidden.html', 'hoodie-r-s.html', '%E0%A4%A'])
    expect((await route(url)).data.route).toBeNull()
  expect((await route('nope.html')).tags).toEqual(['cat_c', 'cat_p', 'cms_p'])
  expect((await route(' ')).errors).toEqual(['"url" argument should be specified and not empty'])
})

test('a redirect does not push a page away', async () => {
  const taken = await shop.api.registerUrls([{ type: 'REDIRECT', path: 'gear.html', target: 'x', code: 301 }])
  expect(taken).toEqual(['gear.html'])
})

test('a store view may have an address of its own, which comes before the common one', async () => {
  const own = { view: 'dutch', request_path: 'old-sale', entity_type: 'CUSTOM' as const, entity_id: 0 }
  await shop.database.write
    .insertInto('url_rewrite')
    .values({ ...own, target: 'men.html', redirect_code: 301 })
    .execute()
  const query = '{ route(url: "old-sale") { relative_url } }'
  expect((await shop.ask(query, {}, { store: dutchView() })).data.route.relative_url).toBe('men.html')
  expect((await shop.ask(query)).data.route.relative_url).toBe('gear.html')
})
