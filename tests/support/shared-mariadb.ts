/** One MariaDB for a whole run of contract tests: a test asks it for databases of its own. */
import type { TestProject } from 'vitest/node'
import { startMariaDb } from './mariadb.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mariadbPort: number
  }
}

/** Started before the first test, ended after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startMariaDb()
  project.provide('mariadbPort', server.port)
  return server.close
}
