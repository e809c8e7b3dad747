/** The widths a picture is offered in, in pixels. Others are refused, so that nobody can fill the cache with his own. */
export const widths = [160, 320, 480, 640, 960, 1280, 1920] as const
export const formats = ['avif', 'webp', 'jpg'] as const

export type Width = (typeof widths)[number]
export type Format = (typeof formats)[number]

/** Where one rendition of a picture is found. `source` comes from `pictureSource`: host and path as path segments. */
export const renditionUrl = (source: string, width: Width, format: Format): string =>
  `/image/${width}/${format}/${source}`

/** The widths of one format around `largest`, as a `srcset`: up to it, and down to a quarter of it. */
export function sourceSet(source: string, format: Format, largest: number): string {
  return widths
    .filter((width, index) => width >= largest / 4 && (width <= largest || (widths[index - 1] ?? 0) < largest))
    .map((width) => `${renditionUrl(source, width, format)} ${width}w`)
    .join(', ')
}

export type Rendition = { width: Width; format: Format; source: string }

/** Reads `/image/640/avif/-/media/a.jpg` back; `null` when the width or format is not on offer. */
export function parseRendition(pathname: string): Rendition | null {
  const match = /^\/image\/(\d{2,4})\/([a-z]{3,4})\/(.+)$/.exec(pathname)
  const width = widths.find((known) => String(known) === match?.[1])
  const format = formats.find((known) => known === match?.[2])
  return width && format && match?.[3] ? { width, format, source: match[3] } : null
}
