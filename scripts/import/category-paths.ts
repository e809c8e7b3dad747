import type { CellReader } from './cell-reader.ts'
import { parseList } from './named-values.ts'

/** A slash inside a name, kept apart from the slashes between names. */
const innerSlash = '\u2215'

/** The names on the way to a category; `\/` is a slash inside a name, as Magento's export escapes it. */
export function pathNames(path: string): string[] {
  return path
    .replaceAll('\\/', innerSlash)
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A name as it is shown, its own slashes back in place. */
export const shownName = (name: string): string => name.replaceAll(innerSlash, '/')

/**
 * The categories of a row of Magento's product export: "Default Category/Men/Tops" without its root, with the position
 * from `categories_position` ("Default Category/Men/Tops=3") where there is one. The root itself is no category.
 */
export function categoryPaths(cells: CellReader): { path: string; position: number }[] {
  const positions = new Map<string, number>()
  for (const piece of parseList(cells.text('categories_position'), ',')) {
    const at = piece.lastIndexOf('=')
    const position = Number(piece.slice(at + 1))
    if (at > 0 && Number.isInteger(position)) positions.set(piece.slice(0, at), position)
  }
  const paths = new Map<string, number>()
  for (const text of parseList(cells.text('categories').replaceAll('\\/', innerSlash), ',')) {
    const path = pathNames(text).slice(1).join('/')
    if (path !== '') paths.set(path, positions.get(text) ?? 0)
  }
  return [...paths].map(([path, position]) => ({ path, position }))
}
