import { expect, test } from 'vitest'
import { type CategoryNode, CategoryTree } from './category-tree.ts'

const node = (id: number, parentId: number, level: number, more: Partial<CategoryNode> = {}): CategoryNode => ({
  id,
  parentId,
  level,
  path: '',
  name: `Category ${id}`,
  urlKey: `c${id}`,
  urlPath: `c${id}`,
  urlPaths: {},
  position: 0,
  isActive: true,
  isAnchor: true,
  ...more,
})
const tree = new CategoryTree([
  node(6, 5, 4),
  node(2, 1, 1),
  node(3, 2, 2, { position: 2 }),
  node(4, 2, 2, { position: 1 }),
  node(5, 3, 3, { isAnchor: false }),
  node(7, 2, 2, { isActive: false }),
  node(8, 7, 3),
  node(9, 8, 4),
])
const ids = (nodes: CategoryNode[]) => nodes.map(({ id }) => id)

test('a hidden category is nowhere; what hangs below it is in no menu, but has its page', () => {
  expect(tree.get(7)).toBeUndefined()
  expect(ids(tree.childrenOf(2))).toEqual([4, 3])
  expect(tree.get(8)?.id).toBe(8)
  expect(ids(tree.ancestorsOf(9))).toEqual([8])
})

test('a breadcrumb leaves out the root and the category itself', () => {
  expect(ids(tree.ancestorsOf(6))).toEqual([3, 5])
  expect(ids(tree.ancestorsOf(3))).toEqual([])
})

test('a product is listed in its categories and in the anchors above them', () => {
  expect(tree.listing([6]).sort()).toEqual([2, 3, 6])
  expect(tree.listing([7, 99])).toEqual([])
  expect(tree.listing([9]).sort()).toEqual([2, 8, 9])
})

test('descendants are all below', () => {
  expect(ids(tree.descendantsOf(3))).toEqual([5, 6])
})
