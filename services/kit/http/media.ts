import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
const monthSeconds = 30 * 24 * 3600

type Found = { file: string; size: number; modified: number; type: string }

/** Serves pictures below /media/ from the first of several folders that has them. Nothing outside them, nothing else. */
export function mediaListener(roots: string[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { allow: 'GET, HEAD' })
    const found = await find(roots, request.url ?? '')
    if (!found) return end(response, 404, { 'cache-control': 'public, max-age=60' })
    const etag = `"${found.size.toString(36)}-${Math.round(found.modified).toString(36)}"`
    const headers = {
      etag,
      'last-modified': new Date(found.modified).toUTCString(),
      'cache-control': `public, max-age=${monthSeconds}`,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      // A drawing may hold a script; opened by itself it must not run.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }
    if (request.headers['if-none-match']?.includes(etag)) return end(response, 304, headers)
    response.writeHead(200, { ...headers, 'content-type': found.type, 'content-length': found.size })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    const stream = createReadStream(found.file)
    stream.on('error', () => response.destroy())
    response.on('close', () => stream.destroy())
    stream.pipe(response)
  }
}

async function find(roots: string[], url: string): Promise<Found | null> {
  const path = pathBelowMedia(url)
  const type = path === null ? undefined : types[extname(path).toLowerCase()]
  if (path === null || !type) return null
  for (const root of roots) {
    try {
      const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))])
      const facts = await stat(file)
      // A link may lead out of the folder; what it leads to is none of ours.
      if (facts.isFile() && file.startsWith(folder + sep))
        return { file, size: facts.size, modified: facts.mtimeMs, type }
    } catch {
      // Not in this folder: the next may have it.
    }
  }
  return null
}

function pathBelowMedia(url: string): string | null {
  try {
    const decoded = decodeURIComponent(url.split('?', 1)[0] ?? '')
    const path = normalize(decoded.replace(/^\/media\//, '/'))
    const parts = path.split('/')
    return decoded.includes('\0') || decoded.includes('\\') || parts.some((part) => part.startsWith('.')) ? null : path
  } catch {
    return null
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, headers)
  response.end()
}
