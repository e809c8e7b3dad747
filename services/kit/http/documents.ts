import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { inputError } from '../errors.ts'
import { excess, limits } from './limits.ts'

export type Document =
  | { document: DocumentNode; operation: OperationTypeNode }
  /** `malformed` is answered with 400; a document that merely does not fit the schema with 200, as Magento does. */
  | { errors: readonly GraphQLError[]; malformed: boolean }

const mostKept = 1000

/** Parsed and validated documents by their text. They belong to one schema: a new schema begins with none. */
export function documentsOf(schema: GraphQLSchema): (text: string) => Document {
  const kept = new Map<string, Document>()
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const read = readDocument(schema, text)
    // The oldest goes first: a shop's own documents are asked so often that they are back at once.
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(text, read)
    return read
  }
}

function readDocument(schema: GraphQLSchema, text: string): Document {
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], malformed: true }
    throw error
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (!operation || operations.length > 1) {
    return { errors: [inputError('A document must hold exactly one operation.')], malformed: true }
  }
  const errors = validate(schema, document, specifiedRules, { maxErrors: 20 })
  if (errors.length > 0) return { errors, malformed: false }
  const tooMuch = excess(document)
  if (tooMuch) return { errors: [tooMuch], malformed: true }
  return { document, operation: operation.operation }
}
