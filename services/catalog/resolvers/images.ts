import type { RequestContext } from '../../kit/module.ts'
import type { Reads } from '../reads.ts'
import type { ProductNode } from './nodes.ts'

type ImageRow = Awaited<ReturnType<Reads['images']['load']>>[number]
type ReadsOf = (context: RequestContext) => Reads
/** The parts of the media gallery's interface; only pictures are kept so far. */
type Shown = { __typename: 'ProductImage'; url: string; label: string; position: number; disabled: boolean }

const hasRole = ({ roles }: ImageRow, role: string) => roles.split(',').includes(role)

/** The picture of a role; failing that the main one, failing that the first. */
export function pictureFor(images: ImageRow[], role: string): ImageRow | undefined {
  return images.find((image) => hasRole(image, role)) ?? images.find((image) => hasRole(image, 'image')) ?? images[0]
}

export const mediaPath = (file: string) => `media/catalog/product${file}`

function shown({ file, label, position }: ImageRow, name: string, baseUrl: string): Shown {
  const url = `${baseUrl}/${mediaPath(file)}`
  return { __typename: 'ProductImage', url, label: label ?? name, position, disabled: false }
}

/** `image`, `small_image`, `thumbnail`: null for a product without pictures. A picture without a label has the name. */
export function imageFor(readsOf: ReadsOf, role: string) {
  return async ({ id }: ProductNode, _args: unknown, context: RequestContext): Promise<Shown | null> => {
    const reads = readsOf(context)
    const [images, text] = await Promise.all([reads.images.load(id), reads.shortText.load(id)])
    const picture = pictureFor(images, role)
    return picture ? shown(picture, text.name, context.baseUrl) : null
  }
}

export function galleryOf(readsOf: ReadsOf) {
  return async ({ id }: ProductNode, _args: unknown, context: RequestContext): Promise<Shown[]> => {
    const reads = readsOf(context)
    const [images, text] = await Promise.all([reads.images.load(id), reads.shortText.load(id)])
    return images.map((image) => shown(image, text.name, context.baseUrl))
  }
}

/** The file of the picture that stands for a variant, below the product media folder, as Magento gives it. */
export function swatchImage(readsOf: ReadsOf) {
  return async ({ id }: ProductNode, _args: unknown, context: RequestContext): Promise<string | null> =>
    (await readsOf(context).images.load(id)).find((image) => hasRole(image, 'swatch_image'))?.file ?? null
}
