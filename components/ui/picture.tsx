import { preload } from 'react-dom'
import { renditionUrl, sourceSet } from '@/lib/image/rendition'
import { classNames } from './class-names'
import styles from './picture.module.css'

type Props = {
  /** The picture's name at the shop's image address, or `null` when it can only be shown as it is. */
  source: string | null
  url: string
  alt: string
  /** The box it is drawn in, in CSS pixels: gives the ratio before the picture is there. */
  width: number
  height: number
  /** How wide it is drawn, in the words of the `sizes` attribute. */
  sizes: string
  /** The largest it is ever drawn, in device pixels. */
  largest?: number
  /** The picture a visitor sees first: fetched at once. Only one of a page. */
  priority?: boolean
  className?: string | undefined
}

/** A picture in the size and format the browser asks for: AVIF, then WebP, then JPEG. */
export function Picture({ source, url, alt, width, height, sizes, largest = 1280, priority, className }: Props) {
  const loading = priority ? 'eager' : 'lazy'
  const image = { width, height, loading, decoding: priority ? 'sync' : 'async' } as const
  if (!source) {
    return (
      <span className={classNames(styles.picture, className)}>
        {/* biome-ignore lint/performance/noImgElement: a picture of a host we may not fetch from is shown as it is */}
        <img {...image} alt={alt} src={url} fetchPriority={priority ? 'high' : 'auto'} />
      </span>
    )
  }
  if (priority) {
    preload(renditionUrl(source, 640, 'avif'), {
      as: 'image',
      imageSrcSet: sourceSet(source, 'avif', largest),
      imageSizes: sizes,
      type: 'image/avif',
      fetchPriority: 'high',
    })
  }
  return (
    <picture className={classNames(styles.picture, className)}>
      <source type="image/avif" srcSet={sourceSet(source, 'avif', largest)} sizes={sizes} />
      <source type="image/webp" srcSet={sourceSet(source, 'webp', largest)} sizes={sizes} />
      <img {...image} alt={alt} src={renditionUrl(source, 640, 'jpg')} fetchPriority={priority ? 'high' : 'auto'} />
    </picture>
  )
}
