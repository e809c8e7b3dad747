import 'server-only'
import { env } from '@/lib/env'
import { isSamplePath } from '@/lib/routing/sample-url'

const timeoutMs = 10_000
/** Shown by browsers without running anything; the rest is handed over as a file. */
const shown = /^(application\/pdf|audio\/|video\/|image\/(?!svg)|text\/plain)/

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
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
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
