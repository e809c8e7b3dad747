import 'server-only'
import sharp from 'sharp'
import { PictureError } from './media-client'
import type { Format, Width } from './rendition'

/** 60 megapixels: more than any camera of a shop, less than a decompression bomb. */
const maxPixels = 60_000_000
const maxAtWork = 2
const maxWaiting = 400

let atWork = 0
const waiting: (() => void)[] = []

/** Encoding takes a whole core: more at once would starve the pages, and an endless queue would keep nobody's picture. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atWork >= maxAtWork) {
    if (waiting.length >= maxWaiting)
      throw new PictureError(503, 'Too many pictures are being made. Try again shortly.')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  atWork += 1
  try {
    return await work()
  } finally {
    atWork -= 1
    waiting.shift()?.()
  }
}

/** A rendition of a picture: never wider than the original, turned upright, without its metadata. */
export function resize(original: Buffer, width: Width, format: Format): Promise<Buffer> {
  return inTurn(async () => {
    try {
      const image = sharp(original, { limitInputPixels: maxPixels, animated: false })
        .rotate()
        .resize({ width, withoutEnlargement: true })
      if (format === 'avif') return await image.avif({ quality: 60, effort: 2 }).toBuffer()
      if (format === 'webp') return await image.webp({ quality: 78, effort: 3 }).toBuffer()
      return await image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }).toBuffer()
    } catch (cause) {
      if (cause instanceof PictureError) throw cause
      throw new PictureError(415, 'The file is not a picture that can be resized.', { cause })
    }
  })
}
