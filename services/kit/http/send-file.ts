import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, join, sep } from 'node:path'

export type PrivateFile = { file: string; name: string; size: number }

/** A file below a folder that is served to nobody by itself; null when it is not there or lies anywhere else. */
export async function privateFile(folder: string, path: string): Promise<PrivateFile | null> {
  const parts = path.split('/').filter((part) => part !== '')
  if (path.includes('\0') || path.includes('\\') || parts.length === 0) return null
  if (parts.some((part) => part.startsWith('.'))) return null
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, ...parts))])
    const facts = await stat(file)
    // A link may lead out of the folder; what it leads to is none of ours.
    if (!facts.isFile() || !file.startsWith(root + sep)) return null
    return { file, name: basename(file), size: facts.size }
  } catch {
    return null
  }
}

/**
 * Sends a file to be kept, never to be shown: whatever it is, a browser runs nothing of it. `cacheControl` says who else
 * may keep it.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, name, size }: PrivateFile,
  cacheControl: string,
): void {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': cacheControl,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const stream = createReadStream(file)
  stream.on('error', () => response.destroy())
  response.on('close', () => stream.destroy())
  stream.pipe(response)
}
