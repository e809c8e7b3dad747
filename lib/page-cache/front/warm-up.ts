import { get } from 'node:http'
import { env } from '../../env.ts'
import { warmUpHeader } from './warm-up-header.ts'

const mostPages = 100
const atOnce = 2
const timeoutMs = 10_000

/** Where this process listens, as the one who asked for the purge reached it. */
type Here = { address: string; port: number }

function ask(path: string, { address, port }: Here): Promise<void> {
  const headers = { host: new URL(env.SHOP_URL).host, [warmUpHeader]: '1' }
  return new Promise((resolve) => {
    const request = get({ host: address, port, path, headers, agent: false, timeout: timeoutMs }, (response) => {
      response.resume()
      response.once('close', resolve)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve())
  })
}

/**
 * Has the busiest pages made again after everything ended, two at a time, so that most visitors find them made. One round
 * at a time; a page that cannot be made is left to whoever asks for it.
 */
export function openWarmUp(busiest: (most: number) => Promise<string[]>) {
  let isUnderWay = false
  return async (here: Here): Promise<void> => {
    if (isUnderWay) return
    isUnderWay = true
    try {
      const paths = await busiest(mostPages)
      const work = async () => {
        for (let path = paths.shift(); path; path = paths.shift()) await ask(path, here)
      }
      await Promise.all(Array.from({ length: atOnce }, work))
    } finally {
      isUnderWay = false
    }
  }
}
