import { pictureSource } from '@/lib/image/picture-source'
import { renditionUrl } from '@/lib/image/rendition'

/** Wide enough for a thumbnail of 96 px on a phone with three pixels to the point. */
const thumbnailWidth = 320

/** A bought file under the shop's own address, where it is fetched in the customer's name; its token is not the browser's. */
function downloadUrl(address: string): string | null {
  const file = /\/downloadable\/download\/link\/id\/([\w-]{1,64})\/?$/.exec(address)?.[1]
  return file ? `/api/auth/download?file=${file}` : null
}

/**
 * The same answer with the backend's pictures under the shop's own address: the backend may be out of the browser's reach,
 * and its originals are too large for a line in a cart.
 */
export function namePictures<T>(value: T): T {
  if (Array.isArray(value)) return value.map(namePictures) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key === 'download_url' && typeof child === 'string') return [key, downloadUrl(child)]
      const source = key === 'url' && typeof child === 'string' ? pictureSource(child) : null
      return [key, source ? renditionUrl(source, thumbnailWidth, 'webp') : namePictures(child)]
    }),
  ) as T
}
