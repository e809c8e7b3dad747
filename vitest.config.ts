import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The shop's alias, and a stand-in for the marker that only a bundler may resolve. */
const resolve = {
  alias: [
    { find: /^@\//, replacement: at('./') },
    // Libraries load graphql as Node does; a second copy beside it would not know the first one's types.
    { find: /^graphql$/, replacement: at('./node_modules/graphql/index.js') },
    { find: 'server-only', replacement: at('./tests/support/server-only.ts') },
  ],
}
const never = ['**/node_modules/**', '**/.next*/**', '**/.node/**', 'var/**']
const env = { LOG_LEVEL: 'silent' }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...never, 'tests/**'], env },
      },
      {
        resolve,
        test: {
          name: 'contract',
          include: ['tests/**/*.test.ts'],
          exclude: never,
          env,
          globalSetup: ['tests/support/shared-mariadb.ts'],
          // Real servers are started here: they need longer than a function.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
