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
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  MAIL_FOLDER: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
})

const present = Object.entries(process.env).filter(([, value]) => value !== '')
const parsed = schema.safeParse(Object.fromEntries(present))
if (!parsed.success) throw new Error(`The environment cannot be used:\n${z.prettifyError(parsed.error)}`)

const { COMMERCE_HOST, COMMERCE_PORT, COMMERCE_DATA, COMMERCE_BASE_URL, LOG_LEVEL, MAIL_FOLDER, NODE_ENV } = parsed.data

/** What the surroundings say, checked once. Folders are absolute; `baseUrl` has no trailing slash. */
export const env = {
  host: COMMERCE_HOST,
  port: COMMERCE_PORT,
  dataFolder: resolve(COMMERCE_DATA),
  baseUrl: COMMERCE_BASE_URL?.replace(/\/+$/, ''),
  mailFolder: resolve(MAIL_FOLDER ?? `${COMMERCE_DATA}/mail`),
  logLevel: LOG_LEVEL ?? (NODE_ENV === 'test' ? 'silent' : 'info'),
}
