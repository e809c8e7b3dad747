import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { inputError } from '../errors.ts'

/** Larger than any document of the shop with its variables. */
const mostBytes = 64 * 1024

const body = z.object({
  query: z.string('Syntax Error: Unexpected <EOF>').min(1, 'Syntax Error: Unexpected <EOF>'),
  variables: z.record(z.string(), z.unknown()).nullish(),
})
export type GraphqlRequest = { query: string; variables: Record<string, unknown> }

/** The body was larger than is read. */
export class BodyTooLarge extends Error {}

/** What a GET or POST asks, as Magento reads it: `operationName` is ignored. Throws a refusal for what it cannot read. */
export async function readRequest(request: IncomingMessage): Promise<GraphqlRequest> {
  const asked = request.method === 'GET' ? fromAddress(request.url ?? '') : await fromBody(request)
  const parsed = body.safeParse(asked)
  if (!parsed.success) throw inputError(parsed.error.issues[0]?.message ?? 'The request cannot be read.')
  return { query: parsed.data.query, variables: parsed.data.variables ?? {} }
}

function fromAddress(url: string): unknown {
  const parameters = new URL(url, 'http://localhost').searchParams
  const variables = parameters.get('variables')
  return { query: parameters.get('query') ?? undefined, variables: variables ? json(variables) : undefined }
}

async function fromBody(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').includes('application/json')) {
    throw inputError('Request content type must be application/json')
  }
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new BodyTooLarge()
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return json(Buffer.concat(chunks).toString('utf8'))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw inputError('Unable to parse the request.')
  }
}
