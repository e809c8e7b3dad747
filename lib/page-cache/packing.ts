import { createHmac, timingSafeEqual } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'

const macBytes = 16

/**
 * Values on their way to Redis and back. With a key they are signed, so that whoever can write into Redis cannot put a page
 * of his own before shoppers; what is not signed, broken or of another version is nothing.
 */
export function packing(key: string | undefined) {
  const macOf = (bytes: Buffer) =>
    createHmac('sha256', key ?? 'unsigned')
      .update(bytes)
      .digest()
      .subarray(0, macBytes)
  return {
    pack(value: unknown): Buffer {
      const bytes = serialize(value)
      return Buffer.concat([macOf(bytes), bytes])
    },
    unpack(packed: Buffer): unknown {
      const bytes = packed.subarray(macBytes)
      if (packed.length <= macBytes || !timingSafeEqual(packed.subarray(0, macBytes), macOf(bytes))) return undefined
      return deserialize(bytes)
    },
  }
}
