/** The one file of the services' shared part that reads `process.env`; everything else is handed what it needs. */
import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  COMMERCE_HOST: z.string().min(1).default('127.0.0.1'),
  COMMERCE_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** The folder of the databases, pictures and mails; made when it is not there. */
  COMMERCE_DATA: z.string().min(1).default('var/commerce'),
  /** Where the outside reaches this process; media addresses start with it. */
  COMMERCE_BASE_URL: z.url().optional(),
  /** Whether clients may ask for the schema; off in production unless it is said. */
  COMMERCE_INTROSPECTION: z.enum(['on', 'off']).optional(),
  /** Magento's production mode answers the first error only. */
  COMMERCE_ERRORS: z.enum(['first', 'all']).default('all'),
  /** Keys that sign customers' tokens: kid:base64 each, separated by commas; the first signs, all of them count. */
  COMMERCE_TOKEN_KEYS: z.string().min(1).optional(),
  /** What lets the shop ask for the prices of a customer group: keys separated by commas, all of them count. */
  COMMERCE_GROUP_KEY: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().min(16, 'has at least 16 characters each')))
    .optional(),
  /** The account at PayPal (NVP, with a signature); PayPal is offered where all of it is said. */
  PAYPAL_ENDPOINT: z.url().optional(),
  PAYPAL_USER: z.string().min(1).optional(),
  PAYPAL_PASSWORD: z.string().min(1).optional(),
  PAYPAL_SIGNATURE: z.string().min(1).optional(),
  /** Where buyers approve. */
  PAYPAL_WEBSITE: z.url().default('https://www.paypal.com'),
  /** The account at PayPal's Payflow gateway. */
  PAYFLOW_ENDPOINT: z.url().optional(),
  PAYFLOW_PARTNER: z.string().min(1).default('PayPal'),
  PAYFLOW_VENDOR: z.string().min(1).optional(),
  PAYFLOW_USER: z.string().min(1).optional(),
  PAYFLOW_PASSWORD: z.string().min(1).optional(),
  /** Where buyers fill in Payflow's hosted form. */
  PAYFLOW_FORM_URL: z.url().default('https://payflowlink.paypal.com'),
  /** Caches to tell what has ended, separated by commas: http://localhost:3000. Magento's http-cache-hosts. */
  COMMERCE_PURGE_HOSTS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.url()))
    .optional(),
  COMMERCE_PURGE_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  MAIL_FOLDER: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
})

const present = Object.entries(process.env).filter(([, value]) => value !== '')
const parsed = schema.safeParse(Object.fromEntries(present))
if (!parsed.success) throw new Error(`The environment cannot be used:\n${z.prettifyError(parsed.error)}`)

const {
  COMMERCE_INTROSPECTION,
  COMMERCE_ERRORS,
  COMMERCE_HOST,
  COMMERCE_PORT,
  COMMERCE_DATA,
  COMMERCE_BASE_URL,
  LOG_LEVEL,
  MAIL_FOLDER,
  NODE_ENV,
} = parsed.data

/** Accounts at payment gateways; null where not all of one is said. */
function gatewaysOf(said: z.infer<typeof schema>) {
  const { PAYPAL_ENDPOINT, PAYPAL_USER, PAYPAL_PASSWORD, PAYPAL_SIGNATURE, PAYPAL_WEBSITE } = said
  const { PAYFLOW_ENDPOINT, PAYFLOW_VENDOR, PAYFLOW_PASSWORD, PAYFLOW_PARTNER, PAYFLOW_USER, PAYFLOW_FORM_URL } = said
  return {
    paypal:
      PAYPAL_ENDPOINT && PAYPAL_USER && PAYPAL_PASSWORD && PAYPAL_SIGNATURE
        ? {
            endpoint: PAYPAL_ENDPOINT,
            user: PAYPAL_USER,
            password: PAYPAL_PASSWORD,
            signature: PAYPAL_SIGNATURE,
            website: PAYPAL_WEBSITE.replace(/\/+$/, ''),
          }
        : null,
    payflow:
      PAYFLOW_ENDPOINT && PAYFLOW_VENDOR && PAYFLOW_PASSWORD
        ? {
            endpoint: PAYFLOW_ENDPOINT,
            partner: PAYFLOW_PARTNER,
            vendor: PAYFLOW_VENDOR,
            user: PAYFLOW_USER ?? PAYFLOW_VENDOR,
            password: PAYFLOW_PASSWORD,
            formUrl: PAYFLOW_FORM_URL,
            isTest: /pilot/.test(PAYFLOW_ENDPOINT),
          }
        : null,
  }
}

/** What the surroundings say, checked once. Folders are absolute; `baseUrl` has no trailing slash. */
export const env = {
  host: COMMERCE_HOST,
  port: COMMERCE_PORT,
  dataFolder: resolve(COMMERCE_DATA),
  baseUrl: COMMERCE_BASE_URL?.replace(/\/+$/, ''),
  mailFolder: resolve(MAIL_FOLDER ?? `${COMMERCE_DATA}/mail`),
  introspection: (COMMERCE_INTROSPECTION ?? (NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
  showErrors: COMMERCE_ERRORS,
  groupKeys: parsed.data.COMMERCE_GROUP_KEY,
  tokenKeys: parsed.data.COMMERCE_TOKEN_KEYS,
  gateways: gatewaysOf(parsed.data),
  purgeHosts: parsed.data.COMMERCE_PURGE_HOSTS,
  purgeToken: parsed.data.COMMERCE_PURGE_TOKEN,
  logLevel: LOG_LEVEL ?? (NODE_ENV === 'test' ? 'silent' : 'info'),
}
