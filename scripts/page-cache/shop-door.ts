/** How the caretaker reaches the shop's page cache: which shop, with which token, and what went wrong in words. */
import { existsSync } from 'node:fs'

export type Shop = { url: string; token: string | undefined }
type Asked = { method?: string; headers?: Record<string, string> }

/** Options that all of these commands take. */
export const shopOptions = { url: { type: 'string' }, token: { type: 'string' } } as const

/** Which shop is meant: the one that runs here, unless another is named. The token may stand in .env as PURGE_TOKEN. */
export function shopOf(values: { url?: string | undefined; token?: string | undefined }): Shop {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const url = values.url ?? `http://${process.env.HOST || 'localhost'}:${process.env.PORT || 3000}`
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error(`"${url}" is no address of a shop: --url http://localhost:3000`)
  return { url: new URL(url).origin, token: values.token ?? (process.env.PURGE_TOKEN || undefined) }
}

/** Asks the shop's door for operators. Throws a sentence for the person at the terminal. */
export async function askShop({ url, token }: Shop, path: string, { method = 'GET', headers }: Asked = {}) {
  const address = new URL(path, url)
  const response = await fetch(address, {
    method,
    headers: { ...headers, ...(token && { 'x-purge-token': token }) },
    signal: AbortSignal.timeout(60_000),
  }).catch((error: Error) => {
    const { code } = (error.cause ?? {}) as { code?: string }
    throw new Error(`${url} does not answer (${code ?? error.message}). Does the shop run there?`)
  })
  const text = await response.text()
  if (response.ok) return JSON.parse(text) as unknown
  throw new Error(refusal(url, response.status, text))
}

/** What a refusal means for whoever reads it. */
export function refusal(url: string, status: number, text: string): string {
  if (status === 403) {
    return `${url} does not let you in: add your address to the shop's PURGE_ALLOW, or give its PURGE_TOKEN with --token.`
  }
  if (status === 404 || status === 405) {
    return `${url} has no door for this: it runs without its page cache (npm run dev), or is an older release.`
  }
  const { message } = jsonOf(text)
  return `${url} answered ${status}${message ? `: ${message}` : '.'}`
}

function jsonOf(text: string): { message?: string } {
  try {
    return (JSON.parse(text) ?? {}) as { message?: string }
  } catch {
    return {}
  }
}

/** Runs a command; a fault is one sentence and exit code 1. The code is what the command answers. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    const isMisread = code?.startsWith('ERR_PARSE_ARGS') || code === 'USAGE'
    process.stderr.write(`${message}\n${isMisread ? `Use: ${usage}\n` : ''}`)
    process.exitCode = 1
  }
}

/** A fault in how the command was called: its use is shown along. */
export const misuse = (message: string) => Object.assign(new Error(message), { code: 'USAGE' })
