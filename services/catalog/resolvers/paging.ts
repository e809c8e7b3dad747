import { inputError } from '../../kit/errors.ts'

export type Page = { currentPage: number; pageSize: number }
export type PageInfo = { current_page: number; page_size: number; total_pages: number }

/** Refuses pages that cannot be: Magento's words. */
export function checkPage({ currentPage, pageSize }: Page): void {
  if (currentPage < 1) throw inputError('currentPage value must be greater than 0.')
  if (pageSize < 1) throw inputError('pageSize value must be greater than 0.')
}

/** Where one is in a list. A page beyond the last is refused, except in an empty list, as in Magento. */
export function pageInfo({ currentPage, pageSize }: Page, total: number): PageInfo {
  const pages = Math.ceil(total / pageSize)
  if (total > 0 && currentPage > pages) {
    throw inputError(`currentPage value ${currentPage} specified is greater than the ${pages} page(s) available.`)
  }
  return { current_page: currentPage, page_size: pageSize, total_pages: pages }
}
