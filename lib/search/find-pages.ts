import 'server-only'
import { getPage } from '@/lib/content/get-page'
import { listPages, type PageLink } from '@/lib/content/list-pages'
import { matchWords } from './match-words'

/**
 * Content pages that answer words which name no product: by their titles ("returns") and, where `byContent`, by what they say
 * ("refund"), which is right where nothing else was found.
 */
export async function findPages(
  contextCode: string,
  query: string,
  { most, byContent }: { most: number; byContent: boolean },
): Promise<PageLink[]> {
  const groups = await Promise.all([listPages(contextCode, 'help'), listPages(contextCode, 'about')])
  const scored = await Promise.all(
    groups.flat().map(async (link) => {
      const page = await getPage(contextCode, link.identifier)
      const said = `${page?.meta_description ?? ''} ${page?.content ?? ''}`
      return { link, score: matchWords(query, link.title, byContent ? said : '') }
    }),
  )
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ link }) => link)
}
