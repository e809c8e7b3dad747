import { type Passed, pass, refuse } from './refusal'

/** Far above the largest request of ours (an address with a long street), far below what hurts. */
const maxBodyBytes = 32 * 1024

/** The request's JSON, read no further than the cap. */
export async function readBody(request: Request): Promise<Passed<unknown>> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('application/json')) {
    return refuse(415, 'NOT_JSON', 'Send JSON: Content-Type: application/json.')
  }
  const tooLarge = refuse(413, 'TOO_LARGE', `A request is at most ${maxBodyBytes / 1024} KB.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBodyBytes) return tooLarge
    chunks.push(chunk)
  }
  try {
    return pass(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  } catch {
    return refuse(400, 'NOT_JSON', 'The body is not JSON.')
  }
}
