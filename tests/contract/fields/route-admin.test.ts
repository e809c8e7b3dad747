import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { routeCatalogue, routeConfiguration } from '../../support/route-shop.ts'

type Rewrite = { id: number; requestPath: string; targetPath: string; redirectType: number; store: string }
type Rewrites = { totalCount: number; items: Rewrite[] }

const fields = 'id requestPath targetPath redirectType store'
const save = `mutation ($input: UrlRewriteInput!) { saveUrlRewrite(input: $input) { ${fields} } }`

describe.each(engines)('the administration of addresses on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, routeConfiguration, routeCatalogue)
  })
  afterAll(() => shop.close())

  const enter = async (input: object) => (await shop.admin<{ saveUrlRewrite: Rewrite }>(save, { input })).saveUrlRewrite
  const list = async (args: string) =>
    (await shop.admin<{ urlRewrites: Rewrites }>(`{ urlRewrites(${args}) { totalCount items { ${fields} } } }`))
      .urlRewrites
  const route = async (url: string, headers = {}) => {
    const query = '{ route(url: "URL") { relative_url redirect_code } }'.replace('URL', url)
    return (await shop.data<{ route: object | null }>(query, {}, headers)).route
  }

  test('saveUrlRewrite enters a redirect, changes it, and deleteUrlRewrite takes it away', async () => {
    const entered = await enter({ requestPath: '/summer', targetPath: 'lamp.html' })
    expect(entered).toMatchObject({ requestPath: 'summer', targetPath: 'lamp.html', redirectType: 301, store: '' })
    expect(await route('summer')).toEqual({ relative_url: 'lamp.html', redirect_code: 301 })
    const moved = await enter({ id: entered.id, requestPath: 'winter', targetPath: 'bulb.html', redirectType: 302 })
    expect(await route('winter')).toEqual({ relative_url: 'bulb.html', redirect_code: 302 })
    expect(await route('summer')).toBeNull()
    await shop.admin(`mutation { deleteUrlRewrite(id: ${moved.id}) }`)
    expect(await route('winter')).toBeNull()
    await expect(shop.admin(`mutation { deleteUrlRewrite(id: ${moved.id}) }`)).rejects.toThrow(
      'There is no URL rewrite',
    )
  })

  test('a redirect of one store view goes before the one of all', async () => {
    await enter({ requestPath: 'offer', targetPath: 'lamp.html' })
    const dutch = await enter({ requestPath: 'offer', targetPath: 'bulb.html', store: 'nl' })
    expect(await route('offer', { store: 'nl' })).toMatchObject({ relative_url: 'bulb.html' })
    expect(await route('offer')).toMatchObject({ relative_url: 'lamp.html' })
    await shop.admin(`mutation { deleteUrlRewrite(id: ${dutch.id}) }`)
    expect(await route('offer', { store: 'nl' })).toMatchObject({ relative_url: 'lamp.html' })
  })

  test('where a product, category or page lives, it stays', async () => {
    for (const requestPath of ['lamp.html', 'light.html', 'about']) {
      const input = { requestPath, targetPath: 'bulb.html' }
      await expect(enter(input)).rejects.toThrow('URL key for specified store already exists.')
      await expect(enter({ ...input, store: 'nl' })).rejects.toThrow('URL key for specified store already exists.')
    }
    const { items } = await list('text: "lamp.html", type: PRODUCT')
    expect(items).toMatchObject([{ requestPath: 'lamp.html', redirectType: 0 }])
    await expect(shop.admin(`mutation { deleteUrlRewrite(id: ${items[0]?.id}) }`)).rejects.toThrow(
      'changes with its URL key',
    )
  })

  test.each([
    [{ requestPath: '/', targetPath: 'x' }, 'A request path cannot be empty.'],
    [{ requestPath: 'a', targetPath: ' ' }, 'A target path cannot be empty.'],
    [{ requestPath: 'a', targetPath: 'x', redirectType: 307 }, 'A redirect type is 0, 301 or 302.'],
    [{ requestPath: 'a', targetPath: 'x', store: 'nope' }, 'There is no store view "nope".'],
    [{ requestPath: 'a', targetPath: 'javascript:alert(1)' }, 'A target is a path of the shop'],
  ])('%j is refused: %s', async (input, message) => {
    await expect(enter(input)).rejects.toThrow(message)
  })

  test('urlRewrites finds by a part of path or target, wildcards taken as they are written', async () => {
    await enter({ requestPath: '50%_off', targetPath: 'lamp.html', redirectType: 302 })
    expect((await list('text: "50%_", type: CUSTOM')).items.map(({ requestPath }) => requestPath)).toEqual(['50%_off'])
    expect((await list('text: "5%f"')).totalCount).toBe(0)
    const page = await list('currentPage: 2, pageSize: 1')
    expect(page.items).toHaveLength(1)
    expect(page.totalCount).toBeGreaterThan(3)
  })
})
