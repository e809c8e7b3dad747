import { describe, expect, it } from 'vitest'
import { CategoryTree } from './category-tree.ts'

function tree(rows: Record<string, string>[]) {
  const tree = new CategoryTree()
  for (const cells of rows) tree.define({ file: 'categories.csv', line: 2, cells })
  return tree
}

describe('the category tree', () => {
  const shop = tree([
    { name: 'Gear', url_key: 'gear', path: '', active: '1', display_mode: 'PAGE', is_anchor: '0' },
    { name: 'Bags', url_key: 'bags', path: 'Gear' },
    { name: 'Watches', url_key: 'watches', path: 'Gear' },
    { name: 'Collections', url_key: 'collections', path: '', active: '0' },
    { name: 'Eco', url_key: 'eco', path: 'Collections' },
  ])

  it('walks down, on beside, and from the top again', () => {
    expect(shop.walk(['Gear', 'Bags', 'Watches', 'Collections', 'Eco'])).toEqual([
      'Gear',
      'Gear/Bags',
      'Gear/Watches',
      'Collections',
      'Collections/Eco',
    ])
    expect(shop.walk(['Gear', 'Umbrellas', 'Bags'])).toEqual(['Gear', undefined, 'Gear/Bags'])
  })

  it('knows addresses by url key', () => {
    expect([shop.address('bags'), shop.address('hats')]).toEqual(['/gear/bags.html', undefined])
  })

  it('shows the products below a category whose landing page does not come along', () => {
    const [gear] = shop.categories().categories
    expect(gear).toMatchObject({ path: 'Gear', isAnchor: true, displayMode: 'PRODUCTS' })
  })

  it('keeps categories without products out of the menu and leaves hidden ones as they are', () => {
    shop.learn('Gear/Bags', true)
    shop.learn('Gear/Watches', false)
    const { categories, empty } = shop.categories()
    expect(empty).toEqual(['Gear/Watches', 'Collections/Eco'])
    expect(categories.find(({ path }) => path === 'Gear/Bags')?.includeInMenu).toBe(true)
  })

  it('comes into being from products alone', () => {
    const grown = new CategoryTree()
    grown.learn('Men/Tops', true)
    expect(grown.categories().categories.map(({ path, urlKey }) => [path, urlKey])).toEqual([
      ['Men', 'men'],
      ['Men/Tops', 'tops'],
    ])
  })
})
