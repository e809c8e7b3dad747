import { request as plain } from 'node:http'
import { request as encrypted } from 'node:https'

/** Longer than a cache takes that waits for all its instances to say that they have heard. */
const timeoutMs = 5000

/**
 * Sends one `PURGE` as Magento sends it: to the root of the host, the tags as a pattern in a header. Throws unless it is
 * answered with 200.
 */
export function sendPurge(host: string, pattern: string, token?: string): Promise<void> {
  const url = new URL(host)
  const send = url.protocol === 'https:' ? encrypted : plain
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'PURGE',
        timeout: timeoutMs,
        headers: { 'x-magento-tags-pattern': pattern, ...(token && { 'x-purge-token': token }) },
      },
      (response) => {
        response.resume()
        response.once('end', () => {
          if (response.statusCode === 200) resolve()
          else reject(new Error(`${host} answered ${response.statusCode} to a PURGE.`))
        })
      },
    )
    request.once('timeout', () => request.destroy(new Error(`${host} did not answer a PURGE in ${timeoutMs} ms.`)))
    request.once('error', reject)
    request.end()
  })
}
