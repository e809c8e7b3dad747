import 'server-only'
import { keepMissing } from '@/lib/cache/keep'
import { shopfront } from '@/lib/context/shopfront'
import { drawPreview, type PreviewColours } from './draw-preview'
import { previewCard } from './preview-card'

/**
 * The preview of the page at a path as JPEG; `null` where there is no such page. It lives as long as what it shows, and ends
 * with it: the tags of the reads inside are its own.
 */
export async function getPreview(
  contextCode: string,
  path: string,
  colours: PreviewColours,
): Promise<Uint8Array<ArrayBuffer> | null> {
  'use cache'
  const shop = shopfront(contextCode)
  const card = shop && (await previewCard(shop, path))
  if (!card) {
    keepMissing([])
    return null
  }
  return new Uint8Array(await drawPreview(card, shop, colours))
}
