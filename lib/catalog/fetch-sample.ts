import 'server-only'
import { env } from '@/lib/env'
import { isSamplePath } from '@/lib/routing/sample-url'

const timeoutMs = 10_000
/** Shown by browsers in a sandbox; the rest is handed over as a file, of PDFs too, whose viewers do not run in one. */
const shown = /^(audio\/|video\/|image\/(?!svg)|text\/plain)/

/** Kinds of files that a backend sends without saying what they are, by the ends of their names. */
const kinds: Record<string, string> = {
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
}

function typeOf(headers: Headers): string {
  const told = headers.get('content-type') ?? 'application/octet-stream'
  if (told !== 'application/octet-stream') return told
  const end = /filename[^;=]*=[^;]*\.([a-z0-9]{2,4})"?(?:;|$)/i.exec(headers.get('content-disposition') ?? '')?.[1]
  return kinds[end?.toLowerCase() ?? ''] ?? told
}

const refusal = (status: number, text: string) =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Hands on a sample of the backend's, without letting it act in the shop's name; its redirects are the browser's to follow. */
export async function fetchSample(path: string): Promise<Response> {
  if (!isSamplePath(path)) return refusal(404, 'There is no such file.')
  const answer = await fetch(new URL(path, env.COMMERCE_URL), {
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null)
  if (!answer) return refusal(502, 'The file cannot be had at the moment.')
  const elsewhere = answer.headers.get('location')
  if (elsewhere && /^https?:\/\//.test(elsewhere)) return Response.redirect(elsewhere, 302)
  if (answer.status !== 200) return refusal(answer.status === 404 ? 404 : 502, 'There is no such file.')
  const type = typeOf(answer.headers)
  const length = answer.headers.get('content-length')
  return new Response(answer.body, {
    headers: {
      'content-type': type,
      'content-disposition': shown.test(type) ? 'inline' : 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=3600',
      ...(length && { 'content-length': length }),
    },
  })
}
