import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueInput } from '../../contracts/catalogue.ts'

type Image = NonNullable<NonNullable<CatalogueInput['products']>[number]['images']>[number]

const views = [
  { name: 'front', suffix: '' },
  { name: 'turned', suffix: ', from another side' },
  { name: 'detail', suffix: ', detail' },
] as const

/** The pictures that have been taken so far, by their path below demo/pictures. */
const taken: ReadonlySet<string> = readTaken()

function readTaken(): Set<string> {
  const file = join(import.meta.dirname, '../pictures/manifest.json')
  if (!existsSync(file)) return new Set()
  return new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
}

const pathOf = (key: string, option: string | undefined, view: string): string =>
  `${key[0]}/${key[1]}/${[key, option, view].filter(Boolean).join('-')}.avif`

/** Whether there is at least one picture of a product as it is shown by default. */
export const isPictured = (key: string, word: string | undefined): boolean =>
  taken.has(`catalog/product/${pathOf(key, word, 'front')}`)

/**
 * The pictures of a product in one colour or finish. Where that colour has not been photographed, the pictures of
 * `fallback` stand in, so that an unfinished set of pictures never leaves an article without one.
 */
export function imagesOf(
  key: string,
  name: string,
  option?: { word: string; label: string },
  fallback?: string,
): Image[] {
  const own = option && taken.has(`catalog/product/${pathOf(key, option.word, 'front')}`)
  const word = own ? option.word : fallback
  const label = own ? `${name}, ${option.label.toLowerCase()}` : name
  return views
    .map(({ name: view, suffix }) => ({ file: pathOf(key, word, view), label: `${label}${suffix}` }))
    .filter(({ file }) => taken.has(`catalog/product/${file}`))
    .map((image, position) => ({
      ...image,
      position: position + 1,
      roles: position === 0 ? ['image' as const, 'small_image' as const, 'thumbnail' as const] : [],
    }))
}

/** The picture at the top of a category, if it has been taken. */
export function categoryImage(name: string): { image: string } | Record<string, never> {
  return taken.has(`catalog/category/${name}.avif`) ? { image: `${name}.avif` } : {}
}
