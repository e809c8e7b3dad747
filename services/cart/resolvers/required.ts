import { inputError } from '../../kit/errors.ts'

/** A value that Magento's resolvers insist on although the schema cannot: an empty text counts as missing. */
export function required<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined || value === '') throw inputError(`Required parameter "${name}" is missing`)
  return value
}
