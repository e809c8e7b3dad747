/** The shop's own list of operations, with variables that would reach what is somebody else's. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const source = readFileSync(join(root, 'graphql/generated/operations.ts'), 'utf8')
export type Operation = { name: string; kind: string; hash: string; text: string }
/** Every operation that the build has registered. */
export const operations = [...source.matchAll(/^export const \w+Operation: [^=]+ = (\{.*\})$/gm)].map(
  ([, json]) => JSON.parse(json ?? '') as Operation,
)

/** What belongs to the one whom the operations are turned against. */
export type Ids = { order: string; address: number; wishlist: string }

/** The values that would reach what is the owner's, for every variable an operation may have. */
export function variablesFor({ text }: Operation, ids: Ids, email: string): Record<string, unknown> {
  const known: Record<string, unknown> = {
    number: ids.order,
    order: Buffer.from(ids.order).toString('base64'),
    orderNumber: ids.order,
    id: ids.address,
    wishlist: ids.wishlist,
    hash: 'a'.repeat(64),
    email,
    lastname: 'Guessed',
    password: 'a-wrong-guess-1',
    currentPassword: 'a-wrong-guess-1',
    newPassword: 'Taken-Over-99',
    token: 'made-up-token',
    key: 'made-up-key',
    reason: 'Changed my mind',
    page: 1,
    address: { street: ['1 Thief Street'] },
    input: { firstname: 'Stolen' },
  }
  const fallback: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, ID: 'MQ==', String: 'x' }
  const said =
    /^[^{]*?(?:query|mutation) \w+\(([^{]*?)\)\{/.exec(text.slice(text.search(/(?:query|mutation) \w/)))?.[1] ?? ''
  return Object.fromEntries(
    [...said.matchAll(/\$(\w+):(\[?)(\w+)/g)].flatMap(([, name = '', list, type = '']) => {
      if (['cartId', 'orderToken', 'isGuest'].includes(name)) return []
      const value = known[name] ?? fallback[type] ?? {}
      return [[name, list ? [value] : value]]
    }),
  )
}

export type Cookies = Record<string, string>

/** Cookies as a browser sends them. */
export const jar = (cookies: Cookies): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
