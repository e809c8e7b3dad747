import { cacheLife } from 'next/cache'

/** The moment a page counts from, in milliseconds; kept for an hour, so that asking for it does not make a page dynamic. */
export async function getToday(): Promise<number> {
  'use cache'
  cacheLife('hours')
  return Date.now()
}
