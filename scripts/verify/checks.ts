/** What `npm run verify` checks, in order of speed; each is one command that can be run by itself. */
export type Check = {
  name: string
  /** What it holds, for the reader of a failure. */
  holds: string
  /** A JavaScript file below node_modules, or one of our scripts. */
  file: string
  args: string[]
}

const floors = ['app', 'components', 'lib', 'graphql', 'contracts', 'services', 'demo', 'scripts', 'tests', 'proxy.ts']

export const checks: Check[] = [
  {
    name: 'lint',
    holds: 'format and lint; mend with: npm run format',
    file: 'node_modules/@biomejs/biome/bin/biome',
    args: ['ci', '--colors=off', '.'],
  },
  {
    name: 'floors',
    holds: 'import directions, written down in scripts/verify/floors.config.mjs',
    file: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', 'scripts/verify/floors.config.mjs', ...floors],
  },
  { name: 'sizes', holds: 'small files, a short hall', file: 'scripts/check-sizes.ts', args: [] },
  {
    name: 'codegen',
    holds: 'graphql/schema.graphql is what the services say',
    file: 'scripts/codegen.ts',
    args: ['--check'],
  },
  {
    name: 'documents',
    holds: 'every Magento release takes our documents',
    file: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'contract', 'tests/contract/releases.test.ts', 'tests/contract/schema-names.test.ts'],
  },
  {
    name: 'dead code',
    holds: 'everything exported is used',
    file: 'node_modules/knip/bin/knip.js',
    args: ['--config', 'scripts/verify/knip.json', '--no-progress'],
  },
  {
    name: 'types',
    holds: 'TypeScript, strict',
    file: 'node_modules/typescript/bin/tsc',
    // Without .next: what a build or `npm run dev` once wrote there says nothing about the present sources.
    args: ['--noEmit', '--project', 'scripts/verify/tsconfig.json'],
  },
  {
    name: 'unit tests',
    holds: 'tests beside their files',
    file: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'unit'],
  },
]
