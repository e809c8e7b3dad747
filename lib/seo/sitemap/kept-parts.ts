import 'server-only'
import { createGzip } from 'node:zlib'
import { Gate } from '@/lib/image/gate'
import { ByteLru } from '@/lib/page-cache/lru'
import { entriesOf } from './entries'
import { type Part, partName } from './parts'
import { entryXml, fileEnd, fileStart } from './xml'

export class SitemapBusyError extends Error {}

const freshMs = 3600_000
/** Some three hundred files of ten thousand addresses. */
const kept = new ByteLru<{ bytes: Buffer; madeAt: number }>(48 * 1024 * 1024)
const underway = new Map<string, Promise<Buffer>>()
/** Each file asks the backend up to forty times. */
const workshop = new Gate(2, 20, () => new SitemapBusyError('Too many files of the sitemap are being made.'))

/** Packs while it reads: what is held is the packed file and one page of addresses. */
async function make(part: Part): Promise<Buffer> {
  const gzip = createGzip()
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    gzip.on('data', (chunk: Buffer) => chunks.push(chunk))
    gzip.once('end', () => resolve(Buffer.concat(chunks)))
    gzip.once('error', reject)
  })
  gzip.write(fileStart)
  for await (const entries of entriesOf(part)) {
    if (!gzip.write(entries.map(entryXml).join(''))) await new Promise((resolve) => gzip.once('drain', resolve))
  }
  gzip.end(fileEnd)
  return whole
}

/** One file of the sitemap, packed with gzip and at most an hour old; asked for many times at once it is made once. */
export function getPart(part: Part): Promise<Buffer> {
  const name = partName(part)
  const found = kept.get(name)
  if (found && Date.now() - found.madeAt < freshMs) return Promise.resolve(found.bytes)
  const known = underway.get(name)
  if (known) return known
  const made = workshop
    .pass(() => make(part))
    .then((bytes) => {
      kept.set(name, { bytes, madeAt: Date.now() }, bytes.length + 200)
      return bytes
    })
    .finally(() => underway.delete(name))
  underway.set(name, made)
  return made
}
