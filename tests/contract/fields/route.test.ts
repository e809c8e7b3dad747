import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { routeCatalogue, routeConfiguration } from '../../support/route-shop.ts'

type Route = { __typename: string; redirect_code: number; relative_url: string; type: string | null } & Record<
  string,
  unknown
>
type EntityUrl = { id: number; entity_uid: string; type: string; relative_url: string; redirectCode: number }

const lamp = routeCatalogue.products?.find(({ sku }) => sku === 'lamp')
if (!lamp) throw new Error('the shop of this test lost its lamp')

describe.each(engines)('addresses on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, routeConfiguration, routeCatalogue)
    const rewrite = (requestPath: string, targetPath: string, redirectType: number, store = '') =>
      shop.admin('mutation ($input: UrlRewriteInput!) { saveUrlRewrite(input: $input) { id } }', {
        input: { requestPath, targetPath, redirectType, store },
      })
    await rewrite('sale', 'lamp.html', 302)
    await rewrite('older-sale', 'sale', 301)
    await rewrite('elsewhere', 'https://example.com/there', 301)
    await rewrite('glow', 'lamp.html', 0)
    await rewrite('round', 'about', 301, 'nl')
    await rewrite('circle-a', 'circle-b', 301)
    await rewrite('circle-b', 'circle-a', 301)
  })
  afterAll(() => shop.close())

  const route = async (url: string, headers = {}) => {
    const query = `query ($url: String!) { route(url: $url) { __typename redirect_code relative_url type
      ... on ProductInterface { sku } ... on CategoryInterface { name } ... on CmsPage { identifier } } }`
    return (await shop.data<{ route: Route | null }>(query, { url }, headers)).route
  }
  const resolve = async (url: string, headers = {}) => {
    const query = `query ($url: String!) { urlResolver(url: $url) {
      id entity_uid type relative_url canonical_url redirectCode } }`
    return (await shop.data<{ urlResolver: EntityUrl | null }>(query, { url }, headers)).urlResolver
  }
  const here = { redirect_code: 0 }

  test.each(['lamp.html', '/lamp.html', 'lamp', 'http://shop.test/lamp.html'])(
    'route finds a product at %s',
    async (url) => {
      const found = { __typename: 'SimpleProduct', type: 'PRODUCT', sku: 'lamp', relative_url: 'lamp.html', ...here }
      expect(await route(url)).toEqual(found)
    },
  )

  test('route finds a category, and a product below a category that lists it under the address it was asked for', async () => {
    const category = { __typename: 'CategoryTree', type: 'CATEGORY', name: 'Lamps', relative_url: 'light/lamps.html' }
    expect(await route('light/lamps.html')).toEqual({ ...category, ...here })
    expect(await route('light/lamps/lamp.html')).toMatchObject({ sku: 'lamp', relative_url: 'light/lamps/lamp.html' })
    expect(await route('light/lamp.html')).toMatchObject({ sku: 'lamp' })
    expect(await route('light/lamps/bulb.html')).toBeNull()
  })

  test('route finds pages: the home page at /, others by their identifier', async () => {
    const page = { __typename: 'CmsPage', type: 'CMS_PAGE', ...here }
    expect(await route('/')).toEqual({ ...page, identifier: 'home', relative_url: 'home' })
    expect(await route('about')).toEqual({ ...page, identifier: 'about', relative_url: 'about' })
    expect(await route('no-route')).toMatchObject({ identifier: 'no-route' })
  })

  test('route answers null where nothing lives, nothing is shown, or redirects run in a circle', async () => {
    for (const url of ['nowhere', 'part.html', 'hidden.html', 'circle-a']) expect(await route(url)).toBeNull()
  })

  test('route refuses an empty address', async () => {
    expect((await shop.ask('{ route(url: " ") { type } }')).errors).toMatchObject([
      { message: '"url" argument should be specified and not empty', extensions: { category: 'graphql-input' } },
    ])
    expect((await shop.ask('{ urlResolver(url: "") { type } }')).errors?.[0]?.message).toBe(
      '"url" argument should be specified and not empty',
    )
  })

  test('route says where redirects end and what is there, with their own code and the query of the request', async () => {
    const product = { __typename: 'SimpleProduct', sku: 'lamp', type: 'PRODUCT' }
    expect(await route('sale?size=2')).toEqual({ ...product, redirect_code: 302, relative_url: 'lamp.html?size=2' })
    expect(await route('older-sale')).toEqual({ ...product, redirect_code: 301, relative_url: 'lamp.html' })
    expect(await route('elsewhere')).toEqual({
      __typename: 'RoutableUrl',
      type: null,
      redirect_code: 301,
      relative_url: 'https://example.com/there',
    })
  })

  test('route shows a page under a second address without redirecting', async () => {
    expect(await route('glow')).toMatchObject({ sku: 'lamp', redirect_code: 0, relative_url: 'glow' })
  })

  test('route keeps redirects of one store view to it', async () => {
    expect(await route('round')).toBeNull()
    expect(await route('round', { store: 'nl' })).toMatchObject({ identifier: 'about', redirect_code: 301 })
  })

  test('route redirects permanently from where a product lived before', async () => {
    await shop.commerce.writeCatalogue({ products: [{ ...lamp, urlKey: 'shining-lamp' }] })
    expect(await route('lamp.html')).toMatchObject({
      sku: 'lamp',
      redirect_code: 301,
      relative_url: 'shining-lamp.html',
    })
    expect(await resolve('lamp.html')).toMatchObject({ redirectCode: 301, relative_url: 'shining-lamp.html' })
    await shop.commerce.writeCatalogue({ products: [lamp] })
    expect(await route('lamp.html')).toMatchObject({ redirect_code: 0 })
  })

  test('route and urlResolver understand Magento’s own names of pages and tell the proper address', async () => {
    const [product, page] = [await resolve('lamp.html'), await resolve('about')]
    const category = await resolve('light/lamps.html')
    expect(await route(`catalog/product/view/id/${product?.id}`)).toMatchObject({
      sku: 'lamp',
      relative_url: 'lamp.html',
    })
    expect(await resolve(`catalog/category/view/id/${category?.id}`)).toEqual(category)
    expect(await resolve(`/cms/page/view/page_id/${page?.id}`)).toEqual(page)
    for (const path of ['catalog/product/view/id/99999', 'cms/page/view/page_id/99999'])
      expect(await route(path)).toBeNull()
  })

  test('a product’s canonical address stays the same however it was reached', async () => {
    const query =
      '{ route(url: "light/lamps/lamp.html?a=b") { relative_url ... on ProductInterface { canonical_url } } }'
    const { route: found } = await shop.data<{ route: object }>(query)
    expect(found).toEqual({ relative_url: 'light/lamps/lamp.html?a=b', canonical_url: 'lamp.html' })
  })

  test('urlResolver says the same in fewer words, with numbers', async () => {
    const product = await resolve('/lamp.html')
    expect(product).toEqual({
      id: product?.id,
      entity_uid: Buffer.from(String(product?.id)).toString('base64'),
      type: 'PRODUCT',
      relative_url: 'lamp.html',
      canonical_url: 'lamp.html',
      redirectCode: 0,
    })
    const page = await resolve('about')
    const { cmsPage } = await shop.data<{ cmsPage: object }>(`{ cmsPage(id: ${page?.id}) { identifier } }`)
    expect(cmsPage).toEqual({ identifier: 'about' })
    expect(await resolve('part.html')).toBeNull()
  })

  test('a page that is taken away leaves its address free', async () => {
    await shop.commerce.writeCatalogue({ pages: [{ identifier: 'brief', title: 'Brief', content: 'x' }] })
    expect(await route('brief')).not.toBeNull()
    await shop.admin('mutation { deleteCmsPage(identifier: "brief") }')
    await shop.commerce.settle()
    expect(await route('brief')).toBeNull()
  })
})
