import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * How the shop asks for what a customer group sees without a customer: pages are made before anybody asks for them. Only
 * who has the key may name a group, and it grants the public catalogue's prices for that group, nothing private.
 */
export const groupHeader = 'x-vitrine-group'

const macOf = (group: number, key: string) =>
  createHmac('sha256', key).update(`vitrine group 1 ${group}`).digest('base64url')

/** The header's value: "2.kJ0…". The same each time, so that a cache between the two may keep answers by it. */
export const signGroup = (group: number, key: string): string => `${group}.${macOf(group, key)}`

/** The group that a header's value names, or null when none of these keys signed it. */
export function readGroup(value: string, keys: string[]): number | null {
  const said = /^(\d{1,5})\.([\w-]{43})$/.exec(value)
  if (!said) return null
  const group = Number(said[1])
  const given = Buffer.from(said[2] ?? '')
  return keys.some((key) => timingSafeEqual(Buffer.from(macOf(group, key)), given)) ? group : null
}
