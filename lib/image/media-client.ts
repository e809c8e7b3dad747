import 'server-only'

const maxBytes = 20 * 1024 * 1024
const timeoutMs = 8_000

/** The picture could not be had: gone (404), not a picture (415), too large (413), or its host does not answer (502). */
export class PictureError extends Error {
  override name = 'PictureError'
  readonly status: 404 | 413 | 415 | 502 | 503

  constructor(status: PictureError['status'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

async function readBounded(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new PictureError(413, 'The picture is larger than 20 MB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Fetches an original from an allowed host. Redirects are not followed: they could lead to a host that is not. */
export async function fetchPicture(address: URL): Promise<Buffer> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'image/*' },
    })
    if (response.status === 404 || response.status === 410) throw new PictureError(404, 'There is no such picture.')
    if (response.status !== 200) throw new PictureError(502, `The picture's host answered ${response.status}.`)
    if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
      throw new PictureError(413, 'The picture is larger than 20 MB.')
    }
    return await readBounded(response)
  } catch (cause) {
    if (cause instanceof PictureError) throw cause
    throw new PictureError(502, "The picture's host did not answer.", { cause })
  }
}
