/**
 * The only place where an import direction is written down.
 *
 *   shop:      app -> components -> lib -> graphql/generated          (all of them may use contracts)
 *   services:  index -> resolvers, store -> domain -> contracts       (each knows itself, the kit and contracts)
 *
 * Two composition roots know every service: services/embedded.ts (one process, with its parts in services/embedded/)
 * and services/main.ts (its server).
 */
const houses = '^(app|components|lib|graphql|contracts|services|demo|tests|scripts)/'

const only = (name, from, mayReach, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: houses, pathNot: mayReach },
})

const node = ['core']

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'What the product needs does not live among its inspectors.',
      from: { pathNot: '^(tests|scripts/test)/|\\.test\\.tsx?$|^(playwright|vitest)\\.config\\.ts$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },

    only(
      'app-composes',
      '^app/',
      '^(app|components|lib|graphql/generated|contracts)/',
      'Services are reached by HTTP.',
    ),
    only(
      'proxy-stays-below-app',
      '^(proxy|instrumentation)\\.ts$',
      '^(lib|graphql/generated|contracts)/',
      'It runs before rendering and knows no markup.',
    ),
    only(
      'components-stay-below-app',
      '^components/(?!ui/)',
      '^(components|lib|graphql/generated|contracts)/',
      'Routes import components, never the reverse.',
    ),
    only(
      'ui-knows-no-commerce',
      '^components/ui/',
      '^components/ui/|^lib/(class-names|theme|image)',
      'Copied to another company, it works.',
    ),
    only(
      'lib-stays-below-components',
      '^lib/',
      '^(lib|graphql/generated|contracts)/',
      'Reads and writes know no markup.',
    ),
    {
      name: 'pages-are-everybodys',
      severity: 'error',
      comment: 'Pages are kept and shown to everybody: what is a visitor’s own is read behind /graphql and /api alone.',
      from: {
        path: '^(app/(?!graphql/|api/)|components/|lib/(?!door/|session/)|proxy\\.ts$)',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: '^lib/(door|session)/|(^|/)node_modules/(next/headers|next-auth)' },
    },
    only('generated-is-the-ground', '^graphql/generated/', '^graphql/generated/', 'Nothing lies below the ground.'),
    only('contracts-import-nothing', '^contracts/', '^contracts/', 'Both buildings lean on this wall.'),

    {
      name: 'services-keep-to-themselves',
      severity: 'error',
      comment: 'A service asks a neighbour through its contract, handed in by the composition root.',
      from: { path: '^services/([^/]+)/', pathNot: '\\.(test|fixture)\\.ts$|/testing/|^services/embedded/' },
      to: { path: houses, pathNot: '^services/($1|kit)/|^contracts/' },
    },
    only(
      'roots-stay-in-the-street',
      '^services/[^/]+\\.ts$',
      '^(services|contracts)/',
      'Services do not know the shop.',
    ),
    only(
      'kit-knows-no-service',
      '^services/kit/',
      '^(services/kit|contracts)/',
      'The toolbox does not know who uses it.',
    ),
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'Rules of commerce are tested with plain calls: no file, no SQL, no GraphQL; of the kit, arithmetic alone.',
      from: { path: '^services/([^/]+)/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^services/$1/domain/|^contracts/|^services/kit/money\\.ts$|(^|/)node_modules/zod/' },
    },
    {
      name: 'stores-serve-the-domain',
      severity: 'error',
      comment: 'SQL does not know who asks.',
      from: { path: '^services/([^/]+)/store/' },
      to: { path: '^services/$1/(resolvers|index\\.ts)' },
    },
    only('demo-is-a-source', '^demo/', '^(demo|contracts)/', 'The demo shop is input, like an import file.'),
    {
      name: 'shop-runs-in-the-browser-too',
      severity: 'error',
      comment: 'Components that need Node belong behind lib/.',
      from: { path: '^components/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: node },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next/|^var/|^demo/render/scene/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
