import { z } from 'zod'
import { type Operation, operations } from '@/graphql/generated/operations'
import { natureOf } from './operation-nature'
import { type Passed, pass, refuse } from './refusal'

export type Call = { operation: Operation<unknown, never>; variables: Record<string, unknown> }

const byHash = new Map(
  operations.filter((operation) => !natureOf(operation).isOwn).map((operation) => [operation.hash, operation]),
)
const maxDepth = 8
const maxVariables = 20
/** Known to the door alone. */
const filledByTheDoor = ['cartId', 'orderToken', 'isGuest']

const body = z.object({
  operationName: z.string().max(100).optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) }) }),
})

function depthOf(value: unknown): number {
  let level: unknown[] = [value]
  for (let depth = 0; ; depth++) {
    level = level.flatMap((entry) => (typeof entry === 'object' && entry !== null ? Object.values(entry) : []))
    if (level.length === 0 || depth > maxDepth) return depth
  }
}

/** Reads a request: which registered operation, with which variables. Text is never accepted, only hashes from the build. */
export function parseCall(json: unknown): Passed<Call> {
  const parsed = body.safeParse(json)
  if (!parsed.success) {
    return refuse(400, 'BAD_REQUEST', 'Send {operationName, variables, extensions: {persistedQuery: {sha256Hash}}}.')
  }
  const { operationName, variables, extensions } = parsed.data
  const operation = byHash.get(extensions.persistedQuery.sha256Hash)
  if (!operation || (operationName && operationName !== operation.name)) {
    return refuse(
      400,
      'UNKNOWN_OPERATION',
      'This operation is not one of the shop’s. Reload the page: it may be an older one.',
    )
  }
  const names = Object.keys(variables ?? {})
  if (names.length > maxVariables || depthOf(variables ?? {}) > maxDepth) {
    return refuse(400, 'BAD_VARIABLES', `At most ${maxVariables} variables, nested at most ${maxDepth} deep.`)
  }
  const own = names.find((name) => filledByTheDoor.includes(name))
  if (own) return refuse(400, 'BAD_VARIABLES', `$${own} is filled in by the shop.`)
  return pass({ operation, variables: variables ?? {} })
}
