/** The only file of the shop that reads `process.env`; everything else imports `env`. */
import { z } from 'zod'

const storefront = z.object({
  /** Part of the internal route, never shown: letters and digits. */
  code: z.string().regex(/^[a-z0-9]+$/),
  /** The backend's store view code, sent as `Store`. */
  store: z.string().min(1),
  /** BCP 47: en-US. */
  locale: z.string().min(2),
  /** Where its addresses begin: "" for the root, "/nl" for a folder. */
  path: z.string().regex(/^(\/[a-z0-9-]+)?$/, 'is empty or a folder such as /nl'),
  /** The currencies a shopper may choose; the first is what everybody gets. */
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
})
export type Storefront = z.infer<typeof storefront>

const oneStorefront = '[{"code":"default","store":"default","locale":"en-US","path":"","currencies":["USD"]}]'

function json(text: string, context: z.RefinementCtx) {
  try {
    return JSON.parse(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is not JSON (${(error as Error).message})` })
    return z.NEVER
  }
}

const schema = z.object({
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
  IMAGE_CACHE_FOLDER: z.string().default('var/cache/images'),
  IMAGE_CACHE_MB: z.coerce.number().int().positive().default(512),
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
