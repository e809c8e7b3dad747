import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../../scripts/start/ports.ts'
import { needProgram } from '../../scripts/test/programs.ts'
import { startTemporaryServer, temporaryFolder } from './temporary-server.ts'

const rules = join(import.meta.dirname, '../../deploy/varnish')

export type Varnish = {
  url: string
  port: number
  /** Asks as somebody from this address, as a TLS terminator in front would tell it; answers the whole response as text. */
  askFrom(address: string, request: string): Promise<string>
  close(): Promise<void>
}

/**
 * The shipped shop.vcl, with the test's origins in the place of the shop and a probe that need not be waited for. Several
 * are asked one after the other.
 */
function shopRules(originPorts: number[]): string {
  const changes: [string, string][] = [
    ['.first_byte_timeout = 10s', '.first_byte_timeout = 3s'],
    ['.interval = 1s', '.interval = 200ms'],
  ]
  let ours = readFileSync(join(rules, 'shop.vcl'), 'utf8')
  for (const [from, to] of changes) {
    if (!ours.includes(from)) throw new Error(`shop.vcl no longer says ${from}.`)
    ours = ours.replace(from, to)
  }
  const backend = /backend shop \{[\s\S]*?\n\}/.exec(ours)?.[0] ?? ''
  const backends = originPorts.map((port, at) =>
    backend.replace('backend shop', `backend shop_${at}`).replace('.port = "3000"', `.port = "${port}"`),
  )
  if (!backends[0]?.includes(String(originPorts[0]))) throw new Error('shop.vcl no longer says .port = "3000".')
  return [
    'import directors;',
    ours.replace(backend, backends.join('\n')),
    'sub vcl_init {',
    '    new shops = directors.round_robin();',
    ...originPorts.map((_, at) => `    shops.add_backend(shop_${at});`),
    '}',
    'sub vcl_recv {',
    '    set req.backend_hint = shops.backend();',
    '}',
    '',
  ].join('\n')
}

/**
 * A Varnish of this test's own with the rules of deploy/varnish, in front of origins on these ports. `contexts` is what
 * `npm run edge:contexts` would have written, in the place of the shipped table that knows no variant.
 */
export async function startVarnish(origins: number | number[], contexts?: string, ownPort?: number): Promise<Varnish> {
  const folder = temporaryFolder('varnish')
  if (contexts !== undefined) writeFileSync(join(folder, 'contexts.vcl'), contexts)
  writeFileSync(join(folder, 'shop.vcl'), shopRules([origins].flat()))
  mkdirSync(join(folder, 'work'))
  const [port, proxyPort] = [ownPort ?? (await freePort()), await freePort()]
  const settings = {
    vcl_path: `${folder}:${rules}`,
    thread_pools: '1',
    thread_pool_min: '20',
    thread_pool_max: '1500',
    // A thousand who come at once wait for a thread instead of being sent away.
    thread_queue_limit: '2000',
    http_resp_hdr_len: '64k',
    http_resp_size: '128k',
    workspace_backend: '256k',
  }
  const args = [
    ...['-F', '-j', 'none', '-n', join(folder, 'work'), '-T', 'none', '-s', 'malloc,64m'],
    ...['-a', `127.0.0.1:${port}`, '-a', `127.0.0.1:${proxyPort},PROXY`],
    ...['-f', join(rules, 'default.vcl')],
    ...Object.entries(settings).flatMap(([name, value]) => ['-p', `${name}=${value}`]),
  ]
  const url = `http://127.0.0.1:${port}`
  const ready = async () => (await fetch(`${url}/api/health`)).ok
  const programs = [{ command: needProgram('varnish'), args }]
  const { close } = await startTemporaryServer('varnish', folder, programs, ready, 60_000)
  const askFrom = (address: string, request: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: proxyPort })
      let answer = ''
      socket.setTimeout(5000, () => socket.destroy(new Error('no answer')))
      socket.on('data', (data) => {
        answer += data.toString()
      })
      socket.once('end', () => resolve(answer))
      socket.once('error', reject)
      socket.write(`PROXY TCP4 ${address} 127.0.0.1 1234 443\r\n${request.trim().replaceAll('\n', '\r\n')}\r\n\r\n`)
    })
  return { url, port, askFrom, close }
}
