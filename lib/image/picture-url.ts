import { renditionUrl } from './rendition'

/**
 * A small rendition of a backend's picture for islands, which know only its full address. The browser does not know which
 * hosts are allowed, so the picture is named by its path alone: the shop fetches it from its own backend or not at all.
 */
export function pictureUrl(url: string): string {
  if (!URL.canParse(url) || !/\.(jpe?g|png|webp|avif|gif)$/i.test(new URL(url).pathname)) return url
  return renditionUrl(`-${new URL(url).pathname}`, 160, 'webp')
}
