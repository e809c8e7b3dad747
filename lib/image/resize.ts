import 'server-only'
import sharp from 'sharp'
import { Gate } from './gate'
import { PictureError } from './media-client'
import type { Format, Width } from './rendition'

/** 60 megapixels: more than any camera of a shop, less than a decompression bomb. */
const maxPixels = 60_000_000
/** A picture that takes longer than this to encode is one that was made to. */
const maxSeconds = 20

/** Encoding takes a whole core: more at once would starve the pages. Who waits here was let in before (get-rendition). */
const cores = new Gate(2, Number.POSITIVE_INFINITY, () => new Error('unreachable'))

/** A rendition of a picture: never wider than the original, turned upright, without its metadata. */
export function resize(original: Buffer, width: Width, format: Format): Promise<Buffer> {
  return cores.pass(async () => {
    try {
      const image = sharp(original, { limitInputPixels: maxPixels, animated: false })
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .timeout({ seconds: maxSeconds })
      if (format === 'avif') return await image.avif({ quality: 60, effort: 2 }).toBuffer()
      if (format === 'webp') return await image.webp({ quality: 78, effort: 3 }).toBuffer()
      return await image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }).toBuffer()
    } catch (cause) {
      throw new PictureError(415, 'The file is not a picture that can be resized.', { cause })
    }
  })
}
