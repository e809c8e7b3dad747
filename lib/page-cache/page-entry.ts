/** Pages as Next's cache hands them over: what they hold, what ends them and how long they are good. */
import type { KeptPage } from './hub.ts'
import { longestLifeMs } from './tag-state.ts'

export type Value = {
  kind: string
  html?: string | Buffer
  rscData?: Buffer
  segmentData?: Map<string, Buffer>
  headers?: Record<string, unknown>
  status?: number
  postponed?: unknown
  tags?: string[]
}
/** Seconds since the page was made: when it is to be made again, and until when it may be shown. */
export type CacheControl = { revalidate?: number | false; expire?: number }
export type Entry = { lastModified: number; value: Value | null; cacheControl?: CacheControl | undefined }
export type Context = {
  kind?: string
  tags?: string[]
  softTags?: string[]
  fetchCache?: boolean
  cacheControl?: CacheControl
  isFallback?: boolean
}

const tagsHeader = 'x-next-cache-tags'
/** What Next takes for a page that must be made before anything is sent. */
const mustBeMade = -1

export const entryOf = (page: KeptPage) => page.entry as Entry

/** The tags that end a page or a fetched answer. */
export function tagsOf(value: Value | null, context: Context): string[] {
  if (value?.kind === 'FETCH') return [...(value.tags ?? []), ...(context.tags ?? []), ...(context.softTags ?? [])]
  const header = value?.headers?.[tagsHeader]
  return typeof header === 'string' ? header.split(',').filter(Boolean) : []
}

/** Roughly what a page takes in memory. */
export function bytesOf(page: KeptPage): number {
  const { value } = entryOf(page)
  const segments = [...(value?.segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0)
  return (value?.html?.length ?? 0) + (value?.rscData?.length ?? 0) + segments + 2048
}

/** At least a minute, so that a page is not gone before it was asked for again; with a little scatter, so that not all go at once. */
export function lifeMs(control: CacheControl | undefined): number {
  const asked = typeof control?.expire === 'number' ? control.expire * 1000 : longestLifeMs
  return Math.round(Math.max(60_000, Math.min(asked, longestLifeMs)) * (0.95 + Math.random() * 0.05))
}

/** Whether the time has come to make it again. */
export function isAged(page: KeptPage, now: number): boolean {
  const { lastModified, cacheControl } = entryOf(page)
  return typeof cacheControl?.revalidate === 'number' && now >= lastModified + cacheControl.revalidate * 1000
}

/** Next would show it while it makes a new one. */
export function asAged({ entry }: KeptPage, now: number): Entry {
  const { value, cacheControl } = entry as Entry
  return { value, lastModified: now - 2000, cacheControl: { ...cacheControl, revalidate: 1 } }
}

/** Next will make a new one first, and knows this one in case it cannot. */
export const asOver = ({ entry }: KeptPage): Entry => ({ ...(entry as Entry), lastModified: mustBeMade })

/** The page as it is, good for a few seconds more: somebody else makes a new one, or nobody could. */
export function lentTime(page: KeptPage, now: number, seconds: number): KeptPage {
  const { value, cacheControl } = entryOf(page)
  const end =
    typeof cacheControl?.expire === 'number' ? page.madeAt / 1000 + cacheControl.expire - now / 1000 : undefined
  const control = { revalidate: seconds, ...(end !== undefined && { expire: Math.max(seconds + 1, Math.round(end)) }) }
  return { ...page, entry: { value, lastModified: now, cacheControl: control } }
}
