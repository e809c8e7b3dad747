import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaListener } from './media.ts'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-media-'))
let server: Server
let port: number

beforeAll(async () => {
  for (const name of ['own/catalog', 'demo/catalog']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'own/catalog/a.jpg'), 'own a')
  writeFileSync(join(folder, 'demo/catalog/a.jpg'), 'demo a')
  writeFileSync(join(folder, 'demo/catalog/b c.webp'), 'demo b')
  writeFileSync(join(folder, 'secret.jpg'), 'secret')
  writeFileSync(join(folder, 'own/catalog/.hidden.jpg'), 'hidden')
  writeFileSync(join(folder, 'own/catalog/config.json'), '{}')
  symlinkSync(join(folder, 'secret.jpg'), join(folder, 'own/catalog/link.jpg'))
  const listener = mediaListener([join(folder, 'own'), join(folder, 'demo'), join(folder, 'absent')])
  server = createServer((incoming, response) => void listener(incoming, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

/** `fetch` would tidy the path up before it sends it. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
    })
    asked.on('error', reject)
    asked.end()
  })

test.each([
  ['/media/catalog/a.jpg', 'own a'],
  ['/media/catalog/a.jpg?width=200', 'own a'],
  ['/media/catalog/b%20c.webp', 'demo b'],
])('%s comes from the first folder that has it', async (path, body) => {
  expect(await raw(path)).toMatchObject({ status: 200, body })
})

test.each([
  '/media/../secret.jpg',
  '/media/%2e%2e/secret.jpg',
  '/media/catalog/..%2f..%2fsecret.jpg',
  '/media/catalog/..\\..\\secret.jpg',
  '/media/catalog/link.jpg',
  '/media/catalog/.hidden.jpg',
  '/media/catalog/config.json',
  '/media/catalog',
  '/media/catalog/a.jpg%00.png',
  '/media/%ff',
  '/media/none.jpg',
])('%s is not found', async (path) => {
  expect((await raw(path)).status).toBe(404)
})

test('a picture that the browser has is not sent again', async () => {
  const first = await raw('/media/catalog/a.jpg')
  expect(first.headers['cache-control']).toMatch(/max-age=\d{6,}/)
  const etag = String(first.headers.etag)
  expect(await raw('/media/catalog/a.jpg', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
  expect(await raw('/media/catalog/a.jpg', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
  expect((await raw('/media/catalog/a.jpg', {}, 'POST')).status).toBe(405)
})
