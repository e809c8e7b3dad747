import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'

/** What a PURGE asks: tags to end, or everything. */
export type Purge = { all: boolean; tags: string[] }

const oneTag = /^\(\(\^\|,\)((?:[\w-]|\\\.)+)\(,\|\$\)\)$/

/**
 * Reads `X-Magento-Tags-Pattern` as Magento writes it: `((^|,)cat_p_1(,|$))|((^|,)cms_b_top(,|$))`, or `.*` for everything.
 * Null for anything else: a pattern is never run as a regular expression.
 */
export function readPattern(pattern: string | undefined): Purge | null {
  const trimmed = pattern?.trim() ?? ''
  if (trimmed === '') return null
  if (trimmed === '.*') return { all: true, tags: [] }
  const tags: string[] = []
  for (const part of trimmed.split(/\|(?=\(\(\^\|,\))/)) {
    const tag = oneTag.exec(part)?.[1]
    if (!tag) return null
    tags.push(tag.replaceAll('\\.', '.'))
  }
  return { all: false, tags: [...new Set(tags)] }
}

/**
 * Whether whoever is at this address may purge: one of the addresses or networks ("127.0.0.1", "10.0.0.0/8", "::1") that
 * were allowed, or the bearer of the token.
 */
export function mayPurge(
  address: string,
  allowed: string[],
  token: string | undefined,
  given: string | undefined,
): boolean {
  if (token && given !== undefined && isSame(token, given)) return true
  const plain = address.replace(/^::ffff:/, '')
  return allowed.some((entry) => {
    const [network = '', bits] = entry.split('/')
    if (bits === undefined || isIP(plain) !== 4 || isIP(network) !== 4) return network === plain
    const shift = 32 - Number(bits)
    return shift >= 32 || numberOf(plain) >>> shift === numberOf(network) >>> shift
  })
}

const numberOf = (address: string) => address.split('.').reduce((sum, part) => ((sum << 8) | Number(part)) >>> 0, 0)

/** Compares without telling by its time how much of it was right. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
