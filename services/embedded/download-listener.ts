import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { CustomerIdentity } from '../../contracts/internal/customer.ts'
import { privateFile, sendFile } from '../kit/http/send-file.ts'
import type { RequestListener } from '../kit/http-graphql.ts'

/** A file below the downloads folder, or an address elsewhere. */
type Source = { file: string } | { url: string }
type Bought = { ok: true; file: string } | { ok: false; status: number; message: string }

export type DownloadListenerOptions = {
  dataFolder: string
  /** What may be seen before it is bought; null when the path names no sample. */
  sample(path: string): Promise<Source | null>
  /** What was bought, by the secret end of its address; counts the download. `customerId` is whoever asks. */
  bought(hash: string, customerId: number | null): Promise<Bought>
  identify(token: string): Promise<CustomerIdentity | null>
}

/** Everything below this is answered here. */
export const downloadsPath = '/downloadable/download/'
const boughtPath = /^\/downloadable\/download\/link\/id\/([\w-]{1,64})\/?$/
const isAddress = (file: string) => /^https?:\/\//.test(file)

/**
 * Samples for everybody, bought files for their owners. The files lie in `<dataFolder>/downloads`, which no other address
 * leads to.
 */
export function downloadListener({ dataFolder, sample, bought, identify }: DownloadListenerOptions): RequestListener {
  const folder = join(dataFolder, 'downloads')

  const send = async (
    ...[request, response, source, cacheControl]: [...Parameters<RequestListener>, Source, string]
  ) => {
    if ('url' in source) return end(response, 302, '', { location: source.url })
    const found = await privateFile(folder, source.file)
    return found ? sendFile(request, response, found, cacheControl) : end(response, 404, 'There is no such file.\n')
  }

  return async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    const hash = boughtPath.exec(path)?.[1]
    // Looking alone must not use up a download.
    if (request.method !== 'GET' && (hash || request.method !== 'HEAD')) return end(response, 405, '', { allow: 'GET' })
    if (!hash) {
      const source = await sample(path)
      return source ? send(request, response, source, 'public, max-age=3600') : end(response, 404, 'Not found.\n')
    }
    const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization?.trim() ?? '')?.[1]
    const customer = token ? await identify(token) : null
    const outcome = await bought(hash, customer?.id ?? null)
    if (!outcome.ok) return end(response, outcome.status, `${outcome.message}\n`)
    const source = isAddress(outcome.file) ? { url: outcome.file } : { file: outcome.file }
    return send(request, response, source, 'private, no-store')
  }
}

function end(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(body)
}
