import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql'
import { pruneDocument } from './prune-document.ts'
import { type Access, accessOf } from './public-fields.ts'

export type ReleaseGaps = Record<string, string[]>

export type RegisteredOperation = {
  name: string
  kind: 'query' | 'mutation'
  /** Whether pages may ask for it; the rest is asked in a visitor's name. */
  access: Access
  /** sha256 of the full text: what a browser sends instead of the text. */
  hash: string
  text: string
  /** Only where a release needs another text; `null` where it lacks the operation altogether. */
  releases: Record<string, string | null>
}

/** All .graphql documents of the shop, as one document: operations in graphql/, fragments beside their components. */
export function readDocuments(root: string): DocumentNode {
  const files = globSync(['graphql/*/*.graphql', 'components/**/*.graphql'], { cwd: root }).sort()
  const definitions = files.flatMap((file) => {
    try {
      return parse(readFileSync(join(root, file), 'utf8')).definitions
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`)
    }
  })
  return { kind: Kind.DOCUMENT, definitions }
}

const compact = (document: DocumentNode) => stripIgnoredCharacters(print(document))

/** Apollo asks for __typename in every selection; the registered text must offer it too, or the cache cannot tell types apart. */
function withTypenames(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
  const walk = <T extends OperationDefinitionNode | FragmentDefinitionNode>(definition: T): T =>
    JSON.parse(
      JSON.stringify(definition, (key, value) => {
        if (key !== 'selectionSet' || !value) return value
        const present = value.selections.some(
          (s: { kind: string; name?: { value: string } }) => s.kind === Kind.FIELD && s.name?.value === '__typename',
        )
        return present ? value : { ...value, selections: [...value.selections, typename] }
      }),
    )
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return walk(definition)
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition
      const { selections } = definition.selectionSet
      const walked = walk(definition)
      // The root's own __typename says nothing that the kind of operation does not.
      return {
        ...walked,
        selectionSet: {
          ...walked.selectionSet,
          selections: walked.selectionSet.selections.slice(0, selections.length),
        },
      }
    }),
  }
}

/** Every operation with its text for each release. Throws when two operations share a name. */
export function registerOperations(
  documents: DocumentNode,
  schema: GraphQLSchema,
  gaps: ReleaseGaps,
): RegisteredOperation[] {
  return Object.entries(separateOperations(documents))
    .map(([name, document]) => {
      const operation = document.definitions.find(
        (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
      )
      if (!operation || operation.operation === 'subscription')
        throw new Error(`${name}: only queries and mutations are sent.`)
      const full = withTypenames(document)
      const text = compact(full)
      const releases: Record<string, string | null> = {}
      for (const [release, missing] of Object.entries(gaps)) {
        const pruned = pruneDocument(full, schema, new Set(missing))
        const prunedText = pruned && compact(pruned)
        if (prunedText !== text) releases[release] = prunedText
      }
      const hash = createHash('sha256').update(text).digest('hex')
      return { name, kind: operation.operation, access: accessOf(operation), hash, text, releases }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Written into the generated file, so that it leans on nothing above it. The phantom members carry the types. */
const operationType = `export type Operation<Data, Variables, Access extends 'public' | 'private' = 'public' | 'private'> = {
  name: string
  kind: 'query' | 'mutation'
  access: Access
  hash: string
  text: string
  releases: Record<string, string | null>
  data?: Data
  variables?: (variables: Variables) => void
}`

const pascal = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The source of graphql/generated/operations.ts: one typed constant per operation, and all of them for the browser's door. */
export function printOperations(operations: RegisteredOperation[]): string {
  const constants = operations.map((operation) => {
    const type = `${pascal(operation.name)}${pascal(operation.kind)}`
    return `export const ${pascal(operation.name)}Operation: Operation<Types.${type}, Types.${type}Variables, '${operation.access}'> = ${JSON.stringify(operation)}`
  })
  return [
    "import type * as Types from './types'",
    '',
    operationType,
    '',
    ...constants,
    '',
    `export const operations: Operation<unknown, never>[] = [${operations.map((o) => `${pascal(o.name)}Operation`).join(', ')}]`,
    '',
  ].join('\n')
}

/** The source of graphql/generated/hashes.ts: all that a browser sends in place of an operation's text. */
export function printHashes(operations: RegisteredOperation[]): string {
  const hashes = Object.fromEntries(operations.map(({ name, hash }) => [name, hash]))
  return `export const hashes: Record<string, string> = ${JSON.stringify(hashes)}\n`
}
