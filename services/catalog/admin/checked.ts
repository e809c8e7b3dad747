import { z } from 'zod'
import { inputError } from '../../kit/errors.ts'

/** Takes what was sent apart by the contract, or says each fault with its place. */
export function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw inputError(z.prettifyError(parsed.error))
  return parsed.data
}

/** How many rows a page of a list may have, and where it begins: an administrator's list is bounded, too. */
export function pageOf({ currentPage, pageSize }: { currentPage: number; pageSize: number }) {
  return { page: Math.max(1, currentPage), size: Math.min(Math.max(1, pageSize), 300) }
}
