import type { CodegenConfig } from '@graphql-codegen/cli'

/** Scalars and enums as they stand on the wire; absent is `null`, because that is what a GraphQL answer holds. */
const typing = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: false,
  defaultScalarType: 'unknown',
  dedupeFragments: true,
  arrayInputCoercion: false,
}

/**
 * Two outputs from the same documents. The server sends registered text by name and needs types only; the browser needs
 * AST documents, because Apollo's cache reads them. Everything comes from committed files: no server is asked.
 */
const config: CodegenConfig = {
  schema: 'graphql/schema.graphql',
  documents: ['graphql/**/*.graphql', 'components/**/*.graphql', '!graphql/schema.graphql'],
  generates: {
    'graphql/generated/types.ts': { plugins: ['typescript-operations'], config: typing },
    'graphql/generated/hooks.ts': {
      plugins: [
        { add: { content: "import type * as Types from './types'" } },
        'typed-document-node',
        './scripts/codegen/hooks-plugin.ts',
      ],
      config: { ...typing, importOperationTypesFrom: 'Types', optimizeDocumentNode: true, pureMagicComment: true },
    },
  },
}
export default config
