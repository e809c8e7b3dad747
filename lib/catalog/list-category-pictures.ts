import 'server-only'
import { pictureSource } from '@/lib/image/picture-source'
import { listCategoryProducts } from './list-category-products'
import type { PictureView } from './product-view'

/** `ownPicture`: chosen by the merchant for this place, so it may fill a wide one. */
export type CategoryPicture = {
  uid: string
  name: string
  path: string
  picture: PictureView | null
  ownPicture: boolean
}

type Named = { uid: string; name: string; path: string; image: string | null }

/** Categories with a picture each: the merchant's own, else that of the first product. Empty categories are left out. */
export async function listCategoryPictures(contextCode: string, categories: Named[]): Promise<CategoryPicture[]> {
  const pictures = await Promise.all(
    categories.map(async ({ uid, image, name }) => {
      if (image) return { source: pictureSource(image), url: image, alt: name }
      const [first] = await listCategoryProducts(contextCode, uid, 1)
      const url = first?.small_image?.url
      return url ? { source: pictureSource(url), url, alt: name } : null
    }),
  )
  return categories.map(({ uid, name, path, image }, index) => ({
    uid,
    name,
    path,
    picture: pictures[index] ?? null,
    ownPicture: Boolean(image),
  }))
}
