import type { MenuNode } from '@/lib/catalog/get-navigation'
import { matchWords } from './match-words'

export type FoundCategory = { name: string; path: string; parent: string | null }

/** Categories of the menu whose names are about the words, the best first; of equals the higher one. */
export function findCategories(menu: MenuNode[], query: string, most: number): FoundCategory[] {
  const found: (FoundCategory & { score: number; level: number })[] = []
  const look = (nodes: MenuNode[], parent: string | null, level: number) => {
    for (const { name, path, children } of nodes) {
      const score = matchWords(query, name)
      if (score > 0) found.push({ name, path, parent, score, level })
      look(children, name, level + 1)
    }
  }
  look(menu, null, 0)
  found.sort((a, b) => b.score - a.score || a.level - b.level)
  return found.slice(0, most).map(({ name, path, parent }) => ({ name, path, parent }))
}
