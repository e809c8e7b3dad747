import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What lies below a folder: CSV files and the media folders (the ones with catalog/ or wysiwyg/ inside). */
export type Found = { csvFiles: string[]; mediaFolders: string[] }

const skipped = new Set(['node_modules', '.git'])
const mediaMarks = new Set(['catalog', 'wysiwyg'])

/**
 * Walks the folder in a fixed order (by name), so that two runs see the same files in the same order. Links are not
 * followed: they could lead out of the folder or in a circle. Paths are relative to the folder. Throws ENOENT, ENOTDIR.
 */
export function findFiles(folder: string): Found {
  const found: Found = { csvFiles: [], mediaFolders: [] }
  const walk = (path: string) => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    const inside = new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name))
    if (path.endsWith('media') && [...mediaMarks].some((mark) => inside.has(mark))) {
      found.mediaFolders.push(relative(folder, path))
      return
    }
    for (const entry of entries) {
      const child = join(path, entry.name)
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(child)
      else if (entry.isFile() && /\.csv$/i.test(entry.name)) found.csvFiles.push(relative(folder, child))
    }
  }
  walk(folder)
  return found
}
