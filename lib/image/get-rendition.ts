import 'server-only'
import { env } from '@/lib/env'
import { Gate } from './gate'
import { fetchPicture, PictureError } from './media-client'
import { sourceAddress } from './picture-source'
import type { Rendition } from './rendition'
import { RenditionStore } from './rendition-store'
import { resize } from './resize'

const store = new RenditionStore(env.IMAGE_CACHE_FOLDER, env.IMAGE_CACHE_MB * 1024 * 1024)
const underway = new Map<string, Promise<Buffer>>()
const originals = new Map<string, Promise<Buffer>>()

/**
 * Each rendition that is being made holds an original of up to 20 MB, so few are at once; whoever waits holds nothing, and
 * an endless queue would keep nobody's picture.
 */
const workshop = new Gate(8, 400, () => new PictureError(503, 'Too many pictures are being made. Try again shortly.'))

/** One page asks for the same original in several sizes at once: it is fetched once while anybody needs it. */
function original(address: URL): Promise<Buffer> {
  const known = originals.get(address.href)
  if (known) return known
  const fetched = fetchPicture(address).finally(() => originals.delete(address.href))
  originals.set(address.href, fetched)
  return fetched
}

async function make(address: URL, { width, format }: Rendition, key: string): Promise<Buffer> {
  const kept = await store.read(key)
  if (kept) return kept
  const bytes = await workshop.pass(async () => resize(await original(address), width, format))
  await store.write(key, bytes)
  return bytes
}

/** The bytes of a rendition, from disk or freshly made; asked for many times at once it is made once. Throws `PictureError`. */
export function getRendition(rendition: Rendition): Promise<Buffer> {
  const address = sourceAddress(rendition.source)
  if (!address) return Promise.reject(new PictureError(404, 'Pictures come from the shop’s own hosts only.'))
  const key = `${rendition.width} ${rendition.format} ${address.href}`
  const known = underway.get(key)
  if (known) return known
  const made = make(address, rendition, key).finally(() => underway.delete(key))
  underway.set(key, made)
  return made
}
