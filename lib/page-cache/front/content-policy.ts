import { createHash } from 'node:crypto'
import { env } from '../../env.ts'
import { inlineTexts, joinDataScripts, withFirstScript } from './page-scripts.ts'
import { trustedTypesScript } from './trusted-types.ts'

/** Hosts beside the shop's own that pages may use, by what for. */
export type PolicyHosts = {
  image?: string[] | undefined
  script?: string[] | undefined
  connect?: string[] | undefined
  frame?: string[] | undefined
  form?: string[] | undefined
  /** Where browsers report what was refused. */
  report?: string | undefined
}

/** What this shop's pages may use beside its own. */
export const policyHosts: PolicyHosts = { image: env.MEDIA_HOSTS, ...env.CSP_HOSTS, report: env.CSP_REPORT_URL }

/** A style element that is empty when it is put in: rules are added to it one by one, as Emotion does. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

const hashes = (texts: string[]) =>
  [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)

/** Where nothing could be rendered, Next sends an empty document that the browser fills, styles and all. */
const isShell = (html: string) => html.slice(0, 200).includes('<html id="__next_error__"')

/**
 * The Content-Security-Policy of one page: its inline scripts and styles are named by their hashes, so that a page from a cache
 * needs no nonce and runs nothing that was not in it when it was made. `'self'` is safe because no file of a user is served
 * here.
 */
export function contentPolicy(html: string, hosts: PolicyHosts = {}): string {
  const { scripts, styles } = inlineTexts(html)
  const { image = [], script = [], connect = [], frame = [], form = [], report } = hosts
  const directives = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...script, ...hashes(scripts)],
    ['style-src', "'self'", ...(isShell(html) ? ["'unsafe-inline'"] : [...hashes(styles), emptyStyle])],
    // React and sized pictures write style attributes; those cannot run anything.
    ['style-src-attr', "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', ...image],
    ['media-src', "'self'", ...image],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...connect],
    ['frame-src', ...(frame.length > 0 ? frame : ["'none'"])],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['form-action', "'self'", ...form],
    ['base-uri', "'none'"],
    ['object-src', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'default', 'nextjs', 'nextjs#bundler'],
    ...(report ? [['report-to', 'csp']] : []),
  ]
  return directives.map((words) => words.join(' ')).join('; ')
}

/** A whole page as it goes out, and the policy that lets exactly its own scripts run. */
export function securedPage(html: Buffer, hosts: PolicyHosts = {}): { body: Buffer; policy: string } {
  const joined = joinDataScripts(html.toString('utf8'))
  const text = joined.includes('<script') ? withFirstScript(joined, trustedTypesScript(hosts.script ?? [])) : joined
  return { body: Buffer.from(text), policy: contentPolicy(text, hosts) }
}
