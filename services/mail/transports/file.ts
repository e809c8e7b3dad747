import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mimeMessage } from '../domain/mime.ts'
import type { TransportFactory } from './transport.ts'

/**
 * Writes each message to <folder>/<id>.eml, which every mail program opens. The file appears whole or not at all, and the
 * same message again is the same file.
 */
export const file: TransportFactory = (folder) => ({
  async send(message) {
    await mkdir(folder, { recursive: true })
    const path = join(folder, `${message.id.replace(/[^A-Za-z0-9_-]/g, '_')}.eml`)
    await writeFile(`${path}.part`, mimeMessage(message), { mode: 0o600 })
    await rename(`${path}.part`, path)
  },
})
