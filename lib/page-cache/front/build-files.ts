/**
 * Files of other builds (`/_next/static`): a tab that was opened before a deploy goes on asking for its own, and while a
 * fleet is renewed one instance is asked for another's. Their names are of their content, so they are kept side by side:
 * in a folder (scripts/start/build.ts) and, with Redis, there for all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { env } from '../../env.ts'
import { noteBuild } from '../builds.ts'
import { type Hub, hub } from '../hub.ts'
import { ByteLru } from '../lru.ts'
import { packing } from '../packing.ts'

/** A tab that was open longer loads the page anew. */
const keptMs = 7 * 24 * 3600 * 1000
const tellAgainMs = 3600 * 1000
const tryAgainMs = 2000
const mostHeld = 16 * 1024 * 1024
const place = '/_next/static/'
const readable = /^[\w./~@()[\]$-]{1,300}$/

const types: Record<string, string> = {
  js: 'application/javascript; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
  woff2: 'font/woff2',
  json: 'application/json; charset=UTF-8',
  map: 'application/json; charset=UTF-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
}

const { pack, unpack } = packing(env.CACHE_SIGNING_KEY)

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  } catch {
    return []
  }
}

/** Opens them for the build in this folder; `keptFolder` holds those of earlier builds made here. */
export function openBuildFiles(buildFolder: string, keptFolder: string) {
  const own = new Set(filesIn(join(buildFolder, 'static')))
  const held = new ByteLru<Buffer>(mostHeld)
  const nameOf = (file: string) => `${hub().prefix}:file:${file}`

  /** Puts this build's files where every instance finds them. False when Redis did not take them all. */
  async function tell({ redis }: Hub): Promise<boolean> {
    for (const file of own) {
      const isThere = await redis?.ask((client) => client.pexpire(nameOf(file), keptMs))
      const packed = isThere === 0 && pack(readFileSync(join(buildFolder, 'static', file)))
      const done = packed ? await redis?.ask((client) => client.set(nameOf(file), packed, 'PX', keptMs)) : isThere
      if (done === undefined) return false
    }
    await noteBuild(hub(), readFileSync(join(buildFolder, 'BUILD_ID'), 'utf8').trim())
    return true
  }

  async function keepTelling(): Promise<void> {
    await hub().invalidations.ready
    const done = await tell(hub()).catch(() => false)
    setTimeout(() => void keepTelling(), done ? tellAgainMs : tryAgainMs).unref()
  }
  if (own.size > 0 && hub().redis) void keepTelling()

  async function find(file: string): Promise<Buffer | undefined> {
    const known = held.get(file)
    if (known) return known
    const found = fromFolder(keptFolder, file) ?? (await fromRedis(file))
    if (found) held.set(file, found, found.length + 512)
    return found
  }

  async function fromRedis(file: string): Promise<Buffer | undefined> {
    const packed = await hub().redis?.ask((client) => client.getBuffer(nameOf(file)))
    const found = packed ? unpack(packed) : undefined
    return found ? Buffer.from(found as Uint8Array) : undefined
  }

  return {
    /** Whether this asks for a file that this build does not have. */
    isOther: (request: IncomingMessage) => otherFile(request, own) !== undefined,
    /** Answers with the file of another build; false when nobody has it. */
    async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      const file = otherFile(request, own)
      const body = file && (await find(file))
      if (!file || !body) return false
      response.writeHead(200, {
        'content-type': types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-cache': 'earlier',
      })
      response.end(request.method === 'HEAD' ? undefined : body)
      return true
    },
  }
}

/** The name of the file that is asked for, when it is none of this build's. */
function otherFile({ method, url = '' }: IncomingMessage, own: Set<string>): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(place)) return undefined
  const file = url.slice(place.length).split('?', 1)[0] ?? ''
  return own.has(file) || !readable.test(file) || file.includes('..') ? undefined : file
}

function fromFolder(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, file))
  } catch {
    return undefined
  }
}
