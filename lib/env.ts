/** The only file of the shop that reads `process.env`; everything else imports `env`. */
import { z } from 'zod'
import { storefront } from './context/storefront-settings.ts'
import { edge } from './page-cache/edges/edge-settings.ts'

const oneStorefront = '[{"code":"default","store":"default","locale":"en-US","path":"","currencies":["USD"]}]'

function json(text: string, context: z.RefinementCtx) {
  try {
    return JSON.parse(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is not JSON (${(error as Error).message})` })
    return z.NEVER
  }
}

const hosts = z.array(
  z.string().regex(/^(https|wss):\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/, 'is https:// and a host, such as https://js.example'),
)
const policyHosts = z.strictObject({
  /** Whose scripts run here. A host that is named by a star cannot be one. */
  script: z.array(z.url({ protocol: /^https$/, message: 'is https:// and one host' })).optional(),
  connect: hosts.optional(),
  frame: hosts.optional(),
  form: hosts.optional(),
})

/** Another way to sign in: an OpenID Connect provider that is found by its issuer. */
const provider = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  issuer: z.url({ protocol: /^https$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid email profile'),
})
export type SignInProvider = z.infer<typeof provider>

/** Keys of sessions as they are written down, kid:base64 of 32 bytes with commas between; null when it is anything else. */
export function readSessionKeys(text: string): { id: string; key: Buffer }[] | null {
  const keys = text.split(',').map((entry) => {
    const [, id = '', key = ''] = /^\s*([\w-]{1,16}):([A-Za-z0-9+/=]+)\s*$/.exec(entry) ?? []
    return { id, key: Buffer.from(key, 'base64') }
  })
  return keys.every(({ id, key }) => id !== '' && key.length === 32) ? keys : null
}

const settings = z.object({
  COMMERCE_URL: z
    .url({ message: 'is the address of a Magento-compatible /graphql' })
    .default('http://127.0.0.1:4000/graphql'),
  COMMERCE_RELEASE: z.enum(['2.4.6', '2.4.7', '2.4.8', '2.4.9']).default('2.4.8'),
  COMMERCE_TIMEOUT_MS: z.coerce.number().int().positive().default(5_000),
  SHOP_URL: z
    .url({ message: 'is the address shoppers see, such as https://shop.example' })
    .default('http://localhost:3000'),
  STOREFRONTS: z.string().default(oneStorefront).transform(json).pipe(z.array(storefront).min(1)),
  /** Hosts that pictures may come from beside the backend's own, separated by commas. */
  MEDIA_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Whether search engines may list this shop: "none" for a copy that only its makers should find. */
  SEARCH_ENGINES: z.enum(['all', 'none']).default('all'),
  /** The shop that came before: what is not found here is asked there and handed on (docs/guides/finding.md). */
  LEGACY_ORIGIN: z
    .url({ protocol: /^https?$/, message: 'is the address of the old shop, such as https://old.example' })
    .optional(),
  /** Hosts that pages may use beside the shop's own, as JSON by what for: payments, maps, measuring (docs/security.md). */
  CSP_HOSTS: z.string().default('{}').transform(json).pipe(policyHosts),
  /**
   * The script of a tag (gtag.js or Tag Manager), fetched with a visitor's consent only: its host must be named in CSP_HOSTS.
   * Without it nobody is asked and nothing is measured.
   */
  TAG_SCRIPT: z.url({ protocol: /^https$/, message: 'is a script such as https://…/gtag/js?id=G-1' }).optional(),
  /** The share of visits whose speed is measured for the shop's own figures, from 0 to 1: no cookie, no person. */
  VITALS_SAMPLE: z.coerce.number().min(0).max(1).default(0.05),
  /** Where browsers report what a page tried and was refused. */
  CSP_REPORT_URL: z.url({ message: 'is a full address' }).optional(),
  /** Where the caches of several instances meet; without it each instance keeps its own. */
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, message: 'is the address of a Redis, such as redis://127.0.0.1:6379' })
    .optional(),
  /** In front of every key in Redis, so that several shops may share one. */
  CACHE_PREFIX: z
    .string()
    .regex(/^[\w:-]{1,40}$/, 'has letters, digits, dashes and colons')
    .default('vitrine'),
  /** Signs what is kept in Redis; the same on every instance. */
  CACHE_SIGNING_KEY: z.string().min(16, 'has at least 16 characters').optional(),
  /** Sign the cookie that says which variant a visitor sees, separated by commas: the first signs, all of them count. */
  CONTEXT_SIGNING_KEY: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().min(16, 'has at least 16 characters each')).min(1))
    .optional(),
  /** Vouches for the customer group when the shop asks Vitrine's own services, which have the same; the first is used. */
  COMMERCE_GROUP_KEY: z
    .string()
    .transform((text) => text.split(',')[0]?.trim())
    .pipe(z.string().min(16, 'has at least 16 characters'))
    .optional(),
  /** Pages kept in the memory of one instance; answers of the backend get half as much more. */
  PAGE_CACHE_MB: z.coerce.number().int().positive().default(128),
  /** How long after it was made a page may still be shown when no new one can be made. */
  STALE_HOURS: z.coerce.number().positive().default(24),
  /** Who may purge: addresses and IPv4 networks, separated by commas. */
  PURGE_ALLOW: z
    .string()
    .default('127.0.0.1,::1')
    .transform((text) =>
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    ),
  /** What lets others purge, sent as X-Purge-Token. */
  PURGE_TOKEN: z.string().min(16, 'has at least 16 characters').optional(),
  /** Caches in front of the shop, as JSON: [{"kind":"varnish","url":"http://127.0.0.1:6081"}]. */
  EDGES: z.string().default('[]').transform(json).pipe(z.array(edge)),
  /** How long an edge may keep a page; with purges arriving it may be a day. Without it, as long as the page says. */
  EDGE_TTL_SECONDS: z.coerce.number().int().positive().optional(),
  /** The names under which edges read a page's tags: xkey (Varnish), surrogate-key (Fastly), cache-tag (Cloudflare). */
  EDGE_TAG_HEADERS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(['xkey', 'surrogate-key', 'cache-tag', 'edge-cache-tag']))),
  /** What seals sessions, kid:base64 of 32 random bytes each: the first seals, all of them open. */
  SESSION_KEYS: z
    .string()
    .optional()
    .transform((text, context) => {
      const keys = text ? readSessionKeys(text) : undefined
      if (keys !== null) return keys
      context.addIssue({
        code: 'custom',
        message: 'is kid:base64 of 32 bytes (openssl rand -base64 32), commas between',
      })
      return z.NEVER
    }),
  /** Where sessions are kept, when it is another Redis than the caches'. */
  SESSION_REDIS_URL: z.url({ protocol: /^rediss?$/, message: 'is the address of a Redis' }).optional(),
  /** Without Redis: the folder of the sessions; also of the key that is made where SESSION_KEYS is not set. */
  SESSION_FOLDER: z.string().default('var/session'),
  SESSION_IDLE_HOURS: z.coerce.number().positive().default(24),
  SESSION_DAYS: z.coerce.number().positive().default(30),
  /** Proxies of one's own in front of the shop, each of which appends to X-Forwarded-For. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().nonnegative().default(0),
  /** Other ways to sign in, as JSON. */
  SIGN_IN_PROVIDERS: z.string().default('[]').transform(json).pipe(z.array(provider)),
  /** What turns a provider's proof into a customer's token; needed where there are providers. */
  SIGN_IN_EXCHANGE_URL: z.url().optional(),
  SIGN_IN_EXCHANGE_KEY: z.string().min(16, 'has at least 16 characters').optional(),
  IMAGE_CACHE_FOLDER: z.string().default('var/cache/images'),
  IMAGE_CACHE_MB: z.coerce.number().int().positive().default(512),
})

/** Without keys of its own anybody could give himself the prices of a group. */
const schema = settings.superRefine((said, context) => {
  const tagHost = said.TAG_SCRIPT && new URL(said.TAG_SCRIPT).origin
  if (tagHost && !said.CSP_HOSTS.script?.some((host) => new URL(host).origin === tagHost)) {
    const message = `may not run: name its host, CSP_HOSTS={"script":["${tagHost}"]}`
    context.addIssue({ code: 'custom', path: ['TAG_SCRIPT'], message })
  }
  const { STOREFRONTS, CONTEXT_SIGNING_KEY, COMMERCE_GROUP_KEY, COMMERCE_RELEASE } = said
  if (STOREFRONTS.every(({ groups }) => groups.length === 0)) return
  const missing = { CONTEXT_SIGNING_KEY, COMMERCE_GROUP_KEY }
  for (const [name, key] of Object.entries(missing)) {
    if (!key) context.addIssue({ code: 'custom', path: [name], message: 'is needed where STOREFRONTS names groups' })
  }
  if (COMMERCE_RELEASE !== '2.4.9') {
    const message = 'is 2.4.9 where STOREFRONTS names groups: earlier ones do not tell which group a customer is in'
    context.addIssue({ code: 'custom', path: ['COMMERCE_RELEASE'], message })
  }
})

/** What is wrong with an environment, one line per variable with its mend; empty when nothing is. */
export function environmentFaults(source: Record<string, string | undefined>): string[] {
  const parsed = schema.safeParse(source)
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}. See .env.example.`)
}

const faults = environmentFaults(process.env)
if (faults.length > 0)
  throw new Error(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)

export const env = schema.parse(process.env)

/** While the shop is built there is nothing to share, and nobody to share it with. */
export const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'

/** Whether visitors are served: neither a build, nor a developer's shop, nor a test. */
export const isOpen = process.env.NODE_ENV === 'production' && !isBuilding
