import { cacheLife, cacheTag } from 'next/cache'

/** A tag is at most 256 characters and a page may carry 128 of them; the shared ones come first, so they are never cut. */
const maxTags = 100

/** Keeps a found answer: fresh for a minute, served while it is renewed for a day. Call inside a `'use cache'` function. */
export function keepFound(tags: string[]) {
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 })
  cacheTag(...tags.slice(0, maxTags))
}

/**
 * Keeps "the merchant has none" of something optional, such as an announcement. It is on every page, so it must not
 * shorten their life; when one is written, its tag tells.
 */
export function keepAbsent(tags: string[]) {
  keepFound(tags)
}

/** Keeps "there is no such thing" for a short while: what is created later must appear soon. */
export function keepMissing(tags: string[]) {
  cacheLife({ stale: 30, revalidate: 30, expire: 300 })
  if (tags.length > 0) cacheTag(...tags.slice(0, maxTags))
}
