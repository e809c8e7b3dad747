import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

let server: Server
let folder: string
let asked = 0
let getRendition: typeof import('./get-rendition').getRendition
let open = () => {}
const letGo = new Promise<void>((resolve) => {
  open = resolve
})
/** Bytes without end, as fast as they are taken. */
function drip(response: ServerResponse) {
  const chunk = Buffer.alloc(1024 * 1024)
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', pour)
  }
  pour()
}
const picture = (file: string) => ({ width: 160, format: 'webp', source: `-/media/${file}` }) as const

beforeAll(async () => {
  const photo = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#a8452a' } })
    .png()
    .toBuffer()
  // 100 megapixels of one colour: some kilobytes that would become 400 MB.
  const bomb = await sharp({
    create: { width: 10_000, height: 10_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  server = createServer((request, response) => {
    asked += 1
    if (request.url === '/media/photo.png') return response.end(photo)
    if (request.url === '/media/bomb.png') return response.end(bomb)
    if (request.url === '/media/huge.png') return response.writeHead(200, { 'content-length': 30_000_000 }).end('x')
    if (request.url === '/media/endless.png') return drip(response)
    if (request.url?.startsWith('/media/slow-')) return void letGo.then(() => response.end(photo))
    if (request.url === '/media/text.png') return response.end('no picture')
    if (request.url === '/media/away.png') return response.writeHead(302, { location: '/media/photo.png' }).end()
    return response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  vi.stubEnv('COMMERCE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`)
  vi.stubEnv('IMAGE_CACHE_FOLDER', folder)
  getRendition = (await import('./get-rendition')).getRendition
})
afterAll(async () => {
  vi.unstubAllEnvs()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

test('a picture comes in the size and format asked for, and is fetched once for many', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => getRendition(picture('photo.png'))))
  expect(await sharp(made[0]).metadata()).toMatchObject({ width: 160, height: 200, format: 'webp' })
  await getRendition(picture('photo.png'))
  expect(asked).toBe(1)
})

test('a picture is never made larger than it is', async () => {
  const made = await getRendition({ ...picture('photo.png'), width: 1920 })
  expect(await sharp(made).metadata()).toMatchObject({ width: 400 })
})

test.each([
  ['gone.png', 404],
  ['text.png', 415],
  ['away.png', 502],
])('%s is refused with %i: gone, no picture, or a way to another host', async (file, status) => {
  await expect(getRendition(picture(file))).rejects.toMatchObject({ name: 'PictureError', status })
})

test('a picture that would burst, or never ends, or says it is too large, is refused', async () => {
  await expect(getRendition(picture('bomb.png'))).rejects.toMatchObject({ status: 415 })
  await expect(getRendition(picture('huge.png'))).rejects.toMatchObject({ status: 413 })
  await expect(getRendition(picture('endless.png'))).rejects.toMatchObject({ status: 413 })
})

test('a flood of wishes is bounded: some wait, the rest are told to come back, and afterwards all is well', async () => {
  let refused = 0
  const wishes = Array.from({ length: 420 }, (_, index) =>
    getRendition(picture(`slow-${index}.png`)).catch((error: Error) => {
      refused += 1
      expect(error).toMatchObject({ status: 503 })
    }),
  )
  // Eight are being made and 400 wait; the pictures' host answers nobody until the others were told.
  await vi.waitFor(() => expect(refused).toBe(12), 20_000)
  open()
  await Promise.all(wishes)
  expect(refused).toBe(12)
  expect(await sharp(await getRendition(picture('photo.png'))).metadata()).toMatchObject({ width: 160 })
}, 60_000)

test('a host that is not the shop’s own is never asked', async () => {
  const before = asked
  await expect(getRendition({ ...picture('x'), source: 'localhost/photo.png' })).rejects.toMatchObject({ status: 404 })
  expect(asked).toBe(before)
})
