import { expect, test } from 'vitest'
import { checkPage, pageInfo } from './paging.ts'

test('a page beyond the last is refused, but an empty list has no last page', () => {
  expect(pageInfo({ currentPage: 2, pageSize: 20 }, 21)).toEqual({ current_page: 2, page_size: 20, total_pages: 2 })
  expect(() => pageInfo({ currentPage: 3, pageSize: 20 }, 21)).toThrow(
    'currentPage value 3 specified is greater than the 2 page(s) available.',
  )
  expect(pageInfo({ currentPage: 3, pageSize: 20 }, 0).total_pages).toBe(0)
})

test('pages begin at one and hold something', () => {
  expect(() => checkPage({ currentPage: 0, pageSize: 20 })).toThrow('currentPage value must be greater than 0.')
  expect(() => checkPage({ currentPage: 1, pageSize: -1 })).toThrow('pageSize value must be greater than 0.')
})
