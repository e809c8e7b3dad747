import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { listsCatalogue } from '../../support/lists-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Category = { name: string; uid: string; id: number } & Record<string, unknown>

describe.each(engines)('categories on %s', (engine) => {
  let shop: TestCommerce
  let id: Record<string, number>
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, listsCatalogue)
    const named = await found('{ url_key: { in: ["light", "table", "floor", "seats"] } }', 'url_key id')
    id = Object.fromEntries(named.map((category) => [String(category.url_key), category.id]))
  })
  afterAll(() => shop.close())

  async function found(filters: string, fields: string, headers: Record<string, string> = {}): Promise<Category[]> {
    const query = `{ categories(filters: ${filters}) { items { ${fields} } } }`
    const { categories } = await shop.data<{ categories: { items: Category[] } }>(query, {}, headers)
    return categories.items
  }
  const names = async (filters: string) => (await found(filters, 'name')).map(({ name }) => name)
  const uidOf = (number = 0) => Buffer.from(String(number)).toString('base64')

  test('categories: every filter finds, inactive ones never', async () => {
    expect(await names(`{ ids: { eq: "${id.table}" } }`)).toEqual(['Table lamps'])
    expect(await names(`{ ids: { in: ["${id.table}", "${id.light}"] } }`)).toEqual(['Light', 'Table lamps'])
    expect(await names(`{ category_uid: { in: ["${uidOf(id.floor)}"] } }`)).toEqual(['Floor lamps'])
    expect(await names(`{ parent_category_uid: { eq: "${uidOf(id.light)}" } }`)).toEqual(['Table lamps', 'Floor lamps'])
    expect(await names(`{ parent_id: { eq: "2" } }`)).toEqual(['Light', 'Seats'])
    expect(await names('{ name: { match: "lamps" } }')).toEqual(['Table lamps', 'Floor lamps'])
    expect(await names('{ url_key: { in: ["seats", "secret"] } }')).toEqual(['Seats'])
    expect(await names('{ url_path: { eq: "light/floor" } }')).toEqual(['Floor lamps'])
    expect(await names('{ name: { match: "light" }, url_key: { eq: "secret" } }')).toEqual([])
  })

  test('a category below an inactive one is in no menu, but has its page, as in Magento', async () => {
    const query = '{ route(url: "secret/below.html") { ... on CategoryTree { name breadcrumbs { category_name } } } }'
    expect(await shop.data(query)).toEqual({ route: { name: 'Below the secret', breadcrumbs: null } })
    expect(await names('{ url_key: { eq: "below" } }')).toEqual(['Below the secret'])
  })

  test('categories: pages, and what is refused', async () => {
    const query = `{ categories(filters: { parent_id: { eq: "2" } }, pageSize: 1, currentPage: 2) {
      total_count page_info { current_page page_size total_pages } items { name } } }`
    expect(await shop.data(query)).toEqual({
      categories: {
        total_count: 2,
        page_info: { current_page: 2, page_size: 1, total_pages: 2 },
        items: [{ name: 'Seats' }],
      },
    })
    const refusal = async (args: string) => (await shop.ask(`{ categories(${args}) { total_count } }`)).errors
    expect((await refusal('filters: { name: { match: "li" } }'))?.[0]?.message).toBe(
      'Invalid match filter. Minimum length is 3.',
    )
    expect((await refusal('filters: { parent_id: { eq: "2" } }, pageSize: 0'))?.[0]).toMatchObject({
      message: 'pageSize value must be greater than 0.',
      extensions: { category: 'graphql-input' },
    })
    expect((await refusal('filters: { parent_id: { eq: "2" } }, currentPage: 4'))?.[0]?.message).toBe(
      'currentPage value 4 specified is greater than the 1 page(s) available.',
    )
  })

  test('a category tells everything about itself', async () => {
    const fields = `uid id name description image display_mode meta_title meta_keywords meta_description
      url_key url_path url_suffix canonical_url relative_url redirect_code type level position path path_in_store
      include_in_menu is_anchor children_count product_count default_sort_by available_sort_by filter_price_range
      custom_layout_update_file landing_page cms_block { identifier content } breadcrumbs { category_uid }`
    expect((await found(`{ ids: { eq: "${id.light}" } }`, fields))[0]).toEqual({
      uid: uidOf(id.light),
      id: id.light,
      name: 'Light',
      description: '<p>All that shines.</p>',
      image: 'http://shop.test/media/catalog/category/light.jpg',
      display_mode: 'PRODUCTS_AND_PAGE',
      meta_title: 'Light',
      meta_keywords: 'lamps',
      meta_description: null,
      url_key: 'light',
      url_path: 'light',
      url_suffix: '.html',
      canonical_url: 'light.html',
      relative_url: 'light.html',
      redirect_code: 0,
      type: 'CATEGORY',
      level: 2,
      position: 2,
      path: `1/2/${id.light}`,
      path_in_store: String(id.light),
      include_in_menu: 1,
      is_anchor: 1,
      children_count: '2',
      product_count: 4,
      default_sort_by: null,
      available_sort_by: null,
      filter_price_range: null,
      custom_layout_update_file: null,
      landing_page: null,
      cms_block: { identifier: 'light-intro', content: '<p>Read on.</p>' },
      breadcrumbs: null,
    })
  })

  test('a category below another knows its way up, how it is sorted, and its products', async () => {
    const fields = `breadcrumbs { category_id category_uid category_name category_level category_url_key
        category_url_path }
      default_sort_by available_sort_by filter_price_range include_in_menu
      products(pageSize: 1) { total_count page_info { total_pages } items { sku } }`
    expect((await found('{ url_key: { eq: "table" } }', fields, { store: 'nl' }))[0]).toEqual({
      breadcrumbs: [
        {
          category_id: id.light,
          category_uid: uidOf(id.light),
          category_name: 'Licht',
          category_level: 2,
          category_url_key: 'light',
          category_url_path: 'light',
        },
      ],
      default_sort_by: 'price',
      available_sort_by: ['price', 'name'],
      filter_price_range: 25,
      include_in_menu: 1,
      products: { total_count: 2, page_info: { total_pages: 2 }, items: [{ sku: 'ball' }] },
    })
    const sorted = await found('{ url_key: { eq: "table" } }', 'products(sort: { name: DESC }) { items { sku } }')
    expect(sorted[0]?.products).toEqual({ items: [{ sku: 'cube' }, { sku: 'ball' }] })
  })

  test('categories without filters, categoryList and category: the tree by position', async () => {
    const tree = 'name url_key children { name children { name } }'
    const root = {
      name: 'Default Category',
      url_key: 'default-category',
      children: [
        { name: 'Seats', children: [] },
        { name: 'Light', children: [{ name: 'Table lamps' }, { name: 'Floor lamps' }] },
      ],
    }
    expect(await shop.data(`{ categories { items { ${tree} } } }`)).toEqual({ categories: { items: [root] } })
    expect(await shop.data(`{ categoryList { ${tree} } }`)).toEqual({ categoryList: [root] })
    expect(await shop.data(`{ category { ${tree} } }`)).toEqual({ category: root })
  })

  test('categoryList and category: one by its id, none that is not there', async () => {
    expect(await shop.data(`{ categoryList(filters: { ids: { eq: "${id.seats}" } }) { name } }`)).toEqual({
      categoryList: [{ name: 'Seats' }],
    })
    expect(await shop.data('{ categoryList(filters: { url_key: { eq: "none" } }) { name } }')).toEqual({
      categoryList: [],
    })
    expect(await shop.data(`{ category(id: ${id.seats}) { name } }`)).toEqual({ category: { name: 'Seats' } })
    const [below] = await found('{ url_key: { eq: "below" } }', 'path')
    const secret = Number(String(below?.path).split('/')[2])
    for (const gone of [0, 999, secret]) {
      const { data, errors } = await shop.ask(`{ category(id: ${gone}) { name } }`)
      expect(data).toEqual({ category: null })
      expect(errors?.[0]).toMatchObject({
        message: "Category doesn't exist",
        extensions: { category: 'graphql-no-such-entity' },
      })
    }
  })

  test('categories, categoryList and category may be kept by everybody, under the tags of what they show', async () => {
    const filters = `(filters: { ids: { eq: "${id.seats}" } })`
    for (const query of [
      `{ categories${filters} { items { name } } }`,
      `{ categoryList${filters} { name } }`,
      `{ category(id: ${id.seats}) { name products { items { sku } } } }`,
    ]) {
      const { headers } = await fetch(`${shop.url}/graphql?query=${encodeURIComponent(query)}`)
      expect(headers.get('cache-control'), query).toMatch('public')
      expect(headers.get('x-magento-tags')?.split(','), query).toEqual(expect.arrayContaining([`cat_c_${id.seats}`]))
    }
  })
})
