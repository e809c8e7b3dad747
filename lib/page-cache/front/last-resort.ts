/** The page as any instance last made it, when Next cannot make it and this front door has never had it. */
import { env } from '../../env.ts'
import { byPath, hub, type KeptPage } from '../hub.ts'
import { packing } from '../packing.ts'
import { entryOf } from '../page-entry.ts'
import type { Captured } from './captured-response.ts'
import type { PageKey } from './page-key.ts'

const { unpack } = packing(env.CACHE_SIGNING_KEY)

async function lastMade(path: string): Promise<KeptPage | undefined> {
  const { pages, pageNames, redis } = hub()
  const name = byPath(pageNames, path)
  if (name === undefined) return undefined
  const held = pages.peek(name)
  if (held) return held
  const packed = await redis?.ask((client) => client.getBuffer(name))
  return packed ? (unpack(packed) as KeptPage | undefined) : undefined
}

/** What Next would have answered from it, and when it was made; null when nobody has it, or not in this form. */
export async function lastResort({
  key,
  path,
}: PageKey): Promise<{ captured: Captured; madeAt: number; tags: string[] } | null> {
  const page = await lastMade(path)
  const value = page && entryOf(page).value
  if (!page || value?.kind !== 'APP_PAGE' || value.postponed !== undefined) return null
  const [form] = key.split(' ', 1)
  const body = form === 'html' ? value.html : form === 'rsc' ? value.rscData : undefined
  if (!body) return null
  const type = form === 'html' ? 'text/html; charset=utf-8' : 'text/x-component'
  const headers = { ...(value.headers as Record<string, string>), 'content-type': type, 'cache-control': 's-maxage=1' }
  return {
    captured: { status: value.status ?? 200, headers, body: Buffer.from(body) },
    madeAt: page.madeAt,
    tags: page.tags,
  }
}
