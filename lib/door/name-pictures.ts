import { pictureSource } from '@/lib/image/picture-source'
import { renditionUrl } from '@/lib/image/rendition'

/** Wide enough for a thumbnail of 96 px on a phone with three pixels to the point. */
const thumbnailWidth = 320

/**
 * The same answer with the backend's pictures under the shop's own address: the backend may be out of the browser's reach,
 * and its originals are too large for a line in a cart.
 */
export function namePictures<T>(value: T): T {
  if (Array.isArray(value)) return value.map(namePictures) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const source = key === 'url' && typeof child === 'string' ? pictureSource(child) : null
      return [key, source ? renditionUrl(source, thumbnailWidth, 'webp') : namePictures(child)]
    }),
  ) as T
}
