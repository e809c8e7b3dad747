import type { SearchSort } from '../../../contracts/internal/search.ts'
import type { DocumentIndex } from './document-index.ts'

type Compare = (a: number, b: number) => number

/** Places without a value come last, whichever way one sorts. */
function byNumber(values: number[] | undefined, descending: boolean): Compare {
  return (a, b) => {
    const [x, y] = [values?.[a], values?.[b]]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    return descending ? y - x : x - y
  }
}

function byText(values: string[] | undefined, descending: boolean, locale: string): Compare {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return (a, b) => {
    const [x, y] = [values?.[a], values?.[b]]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    return descending ? compare(y, x) : compare(x, y)
  }
}

function compareBy(index: DocumentIndex, way: SearchSort, view: string, locale: string): Compare {
  switch (way.by) {
    case 'name':
      return byText(index.names.get(view), way.descending, locale)
    case 'text':
      return byText(index.sorts.get(`${view} ${way.field}`), way.descending, locale)
    case 'number':
      return byNumber(index.numbers.get(way.field), way.descending)
    case 'position': {
      const positions = index.positions.get(way.category)
      const at = (place: number) => positions?.get(place) ?? Number.MAX_SAFE_INTEGER
      return (a, b) => (way.descending ? at(b) - at(a) : at(a) - at(b))
    }
    case 'relevance':
      return () => 0
  }
}

/**
 * The order of all places for a way of sorting: the newer document first where nothing else decides, as Magento does.
 * `relevance` is no property of a document and decides nothing here.
 */
export function orderOf(index: DocumentIndex, sort: SearchSort[], view: string, locale: string): Uint32Array {
  const compares = sort.map((way) => compareBy(index, way, view, locale))
  return Uint32Array.from(index.ids.keys()).sort((a, b) => {
    for (const compare of compares) {
      const decision = compare(a, b)
      if (decision !== 0) return decision
    }
    return (index.ids[b] ?? 0) - (index.ids[a] ?? 0)
  })
}
