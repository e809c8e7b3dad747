import type { ProductVideo } from '../../../contracts/catalogue/product-media.ts'
import { fromJson } from '../../kit/columns.ts'
import type { RequestContext } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import type { Reads } from '../reads.ts'
import type { ProductNode } from './nodes.ts'

type ImageRow = Awaited<ReturnType<Reads['images']['load']>>[number]
type ReadsOf = (context: RequestContext) => Reads
type Shown = {
  __typename: 'ProductImage' | 'ProductVideo'
  url: string
  label: string
  position: number
  disabled: boolean
}

/** Pictures of a product are numbered below this: it makes a number of each of the whole catalogue. */
const mostPictures = 1000
const externalVideo = 'external-video'

const rolesOf = ({ roles }: ImageRow) => roles.split(',').filter((role) => role !== '')
const hasRole = (image: ImageRow, role: string) => rolesOf(image).includes(role)

/** The picture of a role; failing that the main one, failing that the first. */
export function pictureFor(images: ImageRow[], role: string): ImageRow | undefined {
  const shown = images.filter(({ disabled }) => !disabled)
  return images.find((image) => hasRole(image, role)) ?? images.find((image) => hasRole(image, 'image')) ?? shown[0]
}

/** Where a picture lies, below the address of the installation. */
export const mediaPath = (file: string) => `media/catalog/product${file}`

function shown(image: ImageRow, name: string, baseUrl: string): Shown {
  const { file, label, position } = image
  const url = `${baseUrl}/${mediaPath(file)}`
  return { __typename: 'ProductImage', url, label: label ?? name, position, disabled: Boolean(image.disabled) }
}

async function material(readsOf: ReadsOf, { id }: ProductNode, context: RequestContext) {
  const reads = readsOf(context)
  const [images, { name }] = await Promise.all([reads.images.load(id), reads.shortText.load(id)])
  return { images, name }
}

/**
 * `image`, `small_image`, `thumbnail`. A picture without a label has the name; a product without pictures has the shop's
 * placeholder, or null where the shop has none.
 */
export function imageFor(readsOf: ReadsOf, role: string) {
  return async (product: ProductNode, _args: unknown, context: RequestContext): Promise<Shown | null> => {
    const { images, name } = await material(readsOf, product, context)
    const picture = pictureFor(images, role)
    if (picture) return shown(picture, name, context.baseUrl)
    const { placeholder } = context.configuration.catalog
    if (placeholder === null) return null
    const url = `${context.baseUrl}/media/${placeholder.replace(/^\/+/, '')}`
    return { __typename: 'ProductImage', url, label: name, position: 0, disabled: false }
  }
}

/** `media_gallery`: pictures and films in their order; those hidden from the product's page say so. */
export function galleryOf(readsOf: ReadsOf) {
  return async (product: ProductNode, _args: unknown, context: RequestContext): Promise<Shown[]> => {
    const { images, name } = await material(readsOf, product, context)
    return images.map((image) => {
      const picture = shown(image, name, context.baseUrl)
      const video_content = videoOf(image)
      return video_content ? { ...picture, __typename: 'ProductVideo', video_content } : picture
    })
  }
}

/** `media_gallery_entries`: the same as the gallery is kept. */
export function galleryEntries(readsOf: ReadsOf) {
  return async (product: ProductNode, _args: unknown, context: RequestContext) => {
    const { images } = await material(readsOf, product, context)
    return images.map((image) => {
      const id = product.id * mostPictures + image.place
      const video_content = videoOf(image)
      return {
        id,
        uid: encodeUid(id),
        media_type: video_content ? externalVideo : 'image',
        label: image.label,
        position: image.position,
        disabled: Boolean(image.disabled),
        types: rolesOf(image),
        file: image.file,
        content: null,
        video_content,
      }
    })
  }
}

function videoOf({ video }: ImageRow) {
  if (video === null) return null
  const { provider, url, title, description, metadata } = fromJson(video) as ProductVideo
  return {
    media_type: externalVideo,
    video_provider: provider,
    video_url: url,
    video_title: title,
    video_description: description,
    video_metadata: metadata,
  }
}

/** The file of the picture that stands for a variant, below the product media folder, as Magento gives it. */
export function swatchImage(readsOf: ReadsOf) {
  return async ({ id }: ProductNode, _args: unknown, context: RequestContext): Promise<string | null> =>
    (await readsOf(context).images.load(id)).find((image) => hasRole(image, 'swatch_image'))?.file ?? null
}
