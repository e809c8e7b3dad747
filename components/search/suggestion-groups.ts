import { queryString } from '@/lib/routing/query-string'
import type { Suggestions } from '@/lib/search/suggestions'

export type GroupName = 'recent' | 'queries' | 'categories' | 'products' | 'pages'

/** One line of the list: where it leads, what the field says while it is chosen, and what is shown beside its name. */
export type Line = {
  href: string
  text: string
  within?: string | null
  picture?: string | null
  price?: string | null
  was?: string | null
}
export type Group = { name: GroupName; lines: Line[] }

/** No list is so long that it would have to scroll: ten lines at most, eight on phones. */
const wide: Record<GroupName, number> = { recent: 5, queries: 3, categories: 2, products: 4, pages: 1 }
const narrow: Record<GroupName, number> = { recent: 5, queries: 2, categories: 2, products: 3, pages: 1 }

/** The suggestions in their groups, as many as the screen holds; empty groups are left out. */
export function suggestionGroups(found: Suggestions, searchPath: string, isNarrow: boolean): Group[] {
  const most = isNarrow ? narrow : wide
  const groups: Group[] = [
    { name: 'queries', lines: found.queries.map((text) => ({ text, href: searchPath + queryString({ q: text }) })) },
    { name: 'categories', lines: found.categories.map(({ name, ...rest }) => ({ text: name, ...rest })) },
    { name: 'products', lines: found.products.map(({ name, ...rest }) => ({ text: name, ...rest })) },
    { name: 'pages', lines: found.pages.map(({ name, href }) => ({ text: name, href })) },
  ]
  return groups
    .map(({ name, lines }) => ({ name, lines: lines.slice(0, most[name]) }))
    .filter(({ lines }) => lines.length > 0)
}

/** What was searched for before, as the list of an empty field. */
export function recentGroup(queries: string[], searchPath: string): Group[] {
  if (queries.length === 0) return []
  return [{ name: 'recent', lines: queries.map((text) => ({ text, href: searchPath + queryString({ q: text }) })) }]
}

/** A suggestion as what was typed and what was added to it; all of it is added when it begins otherwise. */
export function emphasised(text: string, typed: string): [typed: string, added: string] {
  const begins = typed !== '' && text.toLowerCase().startsWith(typed.toLowerCase())
  return begins ? [text.slice(0, typed.length), text.slice(typed.length)] : ['', text]
}
