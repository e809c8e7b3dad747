import { finishes, palette } from '../palette.ts'
import type { Piece } from './piece.ts'
import type { Shot, View } from './shot.ts'
import { decor } from './shots/decor.ts'
import { furniture } from './shots/furniture.ts'
import { lighting } from './shots/lighting.ts'
import { rooms } from './shots/rooms.ts'
import { tableware } from './shots/tableware.ts'
import { textiles } from './shots/textiles.ts'

const departments: readonly (readonly Piece[])[] = [lighting, furniture, tableware, decor, textiles]

/** 4:5, the shape of every product picture. */
const portrait = { width: 800, height: 1000, passes: 20 }

export type ViewName = 'front' | 'turned' | 'detail'

/** A picture to be made: where it is kept below demo/pictures, and the tint of its shot that it shows. */
export type Picture = { file: string; tint: string }
export type Job = { shot: Shot; pictures: Picture[] }

const hexOf = (option: string): string => ({ ...palette, ...finishes })[option as 'oak']?.hex ?? '#ffffff'

/** File of a product picture, two letters deep as Magento keeps its media: "f/j/fjord-sage-front.avif". */
export function productFile(key: string, option: string | undefined, view: ViewName): string {
  const name = [key, option, view].filter(Boolean).join('-')
  return `${key[0]}/${key[1]}/${name}.avif`
}

function jobsOf(piece: Piece, viewName: ViewName): Job[] {
  const view: View | undefined = piece[viewName] ?? (viewName === 'front' ? {} : undefined)
  if (!view) return []
  const common = {
    generator: piece.generator,
    view,
    ...portrait,
    ...(piece.revision ? { revision: piece.revision } : {}),
  }
  const picture = (option: string | undefined, tint: string): Picture => ({
    file: `catalog/product/${productFile(piece.key, option, viewName)}`,
    tint,
  })
  if (piece.variants)
    return Object.entries(piece.variants).map(([option, params]) => ({
      shot: { ...common, name: `${piece.key}-${option}-${viewName}`, params: { ...piece.params, ...params } },
      pictures: [picture(option, 'only')],
    }))
  const shot: Shot = { ...common, name: `${piece.key}-${viewName}`, params: piece.params ?? {} }
  if (!piece.tints) return [{ shot, pictures: [picture(undefined, 'only')] }]
  return [
    {
      shot: { ...shot, tints: Object.fromEntries(piece.tints.map((option) => [option, hexOf(option)])) },
      pictures: piece.tints.map((option) => picture(option, option)),
    },
  ]
}

/** One view of every piece, taking turns between the departments, so that none stays empty for long. */
function spread(view: ViewName): Job[] {
  const longest = Math.max(...departments.map((pieces) => pieces.length))
  return Array.from({ length: longest }, (_, row) => departments.flatMap((pieces) => pieces[row] ?? []))
    .flat()
    .flatMap((piece) => jobsOf(piece, view))
}

/** Everything there is to photograph, the most useful first: rooms, then every product's front, then other views. */
export function queue(): Job[] {
  const [first, ...others] = rooms.map(
    (shot): Job => ({
      shot,
      pictures: [{ file: `catalog/category/${shot.name}.avif`, tint: 'only' }],
    }),
  )
  return [...(first ? [first] : []), ...spread('front'), ...others, ...spread('turned'), ...spread('detail')]
}
