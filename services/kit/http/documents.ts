import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
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
export function documentsOf(schema: GraphQLSchema, introspection = true): (text: string) => Document {
  const kept = new Map<string, Document>()
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const read = readDocument(schema, text, introspection)
    // What is refused is not kept: whoever sends nonsense must not fill the memory with it.
    if ('errors' in read) return read
    // The oldest goes first: a shop's own documents are asked so often that they are back at once.
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(text, read)
    return read
  }
}

function readDocument(schema: GraphQLSchema, text: string, introspection: boolean): Document {
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], malformed: true }
    // Thousands of brackets within brackets end the parser's stack, and nothing else.
    if (error instanceof RangeError)
      return { errors: [inputError('The document is nested too deeply.')], malformed: true }
    throw error
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (!operation || operations.length > 1) {
    return { errors: [inputError('A document must hold exactly one operation.')], malformed: true }
  }
  // Before validation: a document that is beyond measure would take long to validate.
  const beyond = excess(document)
  if (beyond) return { errors: [beyond], malformed: true }
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]
  const errors = validate(schema, document, rules, { maxErrors: 20 })
  // With the schema hidden, a guess must not be told how near it came.
  if (errors.length > 0) return { errors: introspection ? errors : errors.map(withoutSuggestion), malformed: false }
  return { document, operation: operation.operation }
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message.replace(/ Did you mean .*$/s, ''), { nodes: error.nodes ?? null })
}
