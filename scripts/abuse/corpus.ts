/**
 * Requests that are sent to hurt: each asks for more than any shopper, in a different way. All of them must be refused, at
 * once, without anybody else noticing. The families are those of graphql-cop and of the failures that shops had.
 */
import { crooked } from './crooked.ts'
import { heavy } from './heavy.ts'
import type { Abuse } from './requests.ts'

/** Every request of the corpus; names are unique within a family. */
export const abuse: Abuse[] = [...heavy, ...crooked]

/** What came of one: refused when there is an error and nothing was answered beside it. */
export function isRefused(status: number, text: string): boolean {
  if (status >= 500) return false
  if (status === 405 || status === 413) return true
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: unknown[] }
  const answered = Object.values(data ?? {}).some((value) => value !== null)
  return Array.isArray(errors) && errors.length > 0 && !answered
}
