import { get, type Server } from 'node:http'
import { env } from '../../env.ts'
import { hub } from '../hub.ts'
import { visitOf } from './busy-page.ts'
import { openHits } from './hits.ts'
import { renewalHeaders } from './renewals.ts'
import { warmUpHeader } from './warm-up-header.ts'

const mostPages = 100
const atOnce = 2
const timeoutMs = 10_000
const tellEvery = 25

/** Where this process listens, as the one who asked for the purge reached it. */
type Here = { address: string; port: number }

/** Has a page made by this process, whatever of it there is; the answer is its status, 0 when there was none. */
function ask(name: string, { address, port }: Here): Promise<number> {
  const { path, cookie } = visitOf(name)
  const own = { host: new URL(env.SHOP_URL).host, [warmUpHeader]: '1', ...renewalHeaders }
  const headers = cookie ? { ...own, cookie } : own
  return new Promise((resolve) => {
    const request = get({ host: address, port, path, headers, agent: false, timeout: timeoutMs }, (response) => {
      response.resume()
      response.once('close', () => resolve(response.statusCode ?? 0))
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(0))
  })
}

function say(message: string): void {
  console.log(JSON.stringify({ level: 'info', name: 'page-cache', message }))
}

/**
 * Has the busiest pages made again after everything ended or a new build began, each in the variant in which it was busy,
 * two at a time, so that most visitors find them made. One round at a time; a page that cannot be made is left to whoever
 * asks for it. Tells how far it is in the log.
 */
export function openWarmUp(busiest: (most: number) => Promise<string[]>) {
  let isUnderWay = false
  return async (here: Here, occasion: string): Promise<void> => {
    if (isUnderWay) return
    isUnderWay = true
    try {
      const names = await busiest(mostPages)
      if (names.length === 0) return
      const [waiting, started] = [[...names], performance.now()]
      let [asked, failed] = [0, 0]
      const work = async () => {
        for (let name = waiting.shift(); name; name = waiting.shift()) {
          const status = await ask(name, here)
          asked++
          if (status === 0 || status >= 500) failed++
          const seconds = ((performance.now() - started) / 1000).toFixed(1)
          if (asked % tellEvery === 0 || asked === names.length)
            say(`Warm-up ${occasion}: ${asked} of ${names.length} pages, ${failed} failed, ${seconds} s`)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, work))
    } finally {
      isUnderWay = false
    }
  }
}

/** Makes the pages that were busy before this process began; where no Redis remembers them, there are none. */
export async function warmUpAtStart(server: Server): Promise<void> {
  const at = server.address()
  if (!hub().redis || at === null || typeof at === 'string') return
  const address = at.address.replace(/^::$/, '::1').replace(/^0\.0\.0\.0$/, '127.0.0.1')
  // Who asks at once asks before the connection stands.
  await hub().invalidations.ready
  const { busiest } = openHits(hub())
  await openWarmUp(busiest)({ address, port: at.port }, 'after a start').catch(() => {})
}
