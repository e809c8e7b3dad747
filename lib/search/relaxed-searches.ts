import 'server-only'
import { getSuggestions } from './get-suggestions'
import { normalWords } from './normal-words'

export type RelaxedSearch = { query: string; count: number }

const mostWords = 4
const most = 3
const shortestWord = 3

/** For a search that found nothing: the same without one of its words, where that finds something; the most telling first. */
export async function relaxedSearches(contextCode: string, query: string): Promise<RelaxedSearch[]> {
  const words = normalWords(query)
    .split(' ')
    .filter((word) => word.length >= shortestWord)
    .slice(0, mostWords)
  if (words.length < 2) return []
  const without = words.map((_, at) => words.toSpliced(at, 1).join(' '))
  const ways = [...new Set([...without, ...(words.length > 2 ? words : [])])]
  const found = await Promise.all(
    ways.map(async (way) => ({ query: way, count: (await getSuggestions(contextCode, way)).total })),
  )
  const seen = found.filter(({ count }) => count > 0)
  return seen.sort((a, b) => b.query.split(' ').length - a.query.split(' ').length || a.count - b.count).slice(0, most)
}
