/** The page numbers to offer: the ends, the current one and its neighbours; `null` stands for the ones left out. */
export function pageNumbers(current: number, total: number): (number | null)[] {
  const kept = new Set([1, 2, current - 1, current, current + 1, total - 1, total])
  const shown = Array.from({ length: total }, (_, index) => index + 1).filter(
    (page) => kept.has(page) || (kept.has(page - 1) && kept.has(page + 1)), // a gap of one page is not worth its dots
  )
  return shown.flatMap((page, index) => (index > 0 && page - (shown[index - 1] ?? 0) > 1 ? [null, page] : [page]))
}
