import type { CellReader } from './cell-reader.ts'
import { parseList } from './named-values.ts'
import type { DraftPicture, Role } from './product-draft.ts'

const roleColumns: readonly [column: string, role: Role][] = [
  ['base_image', 'image'],
  ['small_image', 'small_image'],
  ['thumbnail_image', 'thumbnail'],
  ['swatch_image', 'swatch_image'],
]

/**
 * The path of a picture below media/catalog/product with a leading slash, or why it cannot be one: addresses of other
 * hosts and names that would lead out of the folder.
 */
export function picturePath(name: string): { path: string } | { reason: string } {
  if (/^[a-z]+:\/\//i.test(name))
    return { reason: `"${name.slice(0, 80)}" lies on another host; put the file into media/` }
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  if (parts.includes('..') || /\p{Cc}/u.test(name) || parts.length === 0) {
    return { reason: `"${name.slice(0, 80)}" leads out of the media folder` }
  }
  return { path: `/${parts.join('/')}` }
}

/** The pictures of a row of Magento's product export: one entry per file, with all roles it plays. */
export function readPictures(cells: CellReader): DraftPicture[] {
  const pictures = new Map<string, DraftPicture>()
  const add = (name: string, label: string, column: string, role?: Role) => {
    const verdict = picturePath(name)
    if ('reason' in verdict) return cells.leaveOut(column, verdict.reason)
    const known = pictures.get(verdict.path) ?? { file: verdict.path, label, column, roles: [] }
    if (role) known.roles.push(role)
    if (known.label === '') known.label = label
    pictures.set(verdict.path, known)
  }
  for (const [column, role] of roleColumns) {
    const name = cells.text(column)
    if (name !== '' && name !== 'no_selection') add(name, cells.text(`${column}_label`), column, role)
  }
  const labels = cells.text('additional_image_labels').split(',')
  parseList(cells.text('additional_images'), ',').forEach((name, index) => {
    add(name, labels[index]?.trim() ?? '', 'additional_images')
  })
  return [...pictures.values()]
}
