import { mkdirSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { join } from 'node:path'
import { freePort } from '../../start/ports.ts'
import type { Fleet, Tier } from './fleet.ts'
import { needTool } from './tools.ts'

/** What clients accept: browsers everything, the simplest of programs nothing. */
export const accepted = { browser: 'gzip, deflate, br, zstd', identity: 'identity' }
export type Coding = keyof typeof accepted
type Whole = { headers: Record<string, string>; body: Buffer }

/** What a tier answers, as it goes over the wire. */
export function whole({ host, port }: Tier, path: string, coding: Coding): Promise<Whole> {
  return new Promise((resolve, reject) => {
    const request = send(
      { host, port, path, agent: false, headers: { 'accept-encoding': accepted[coding] } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('end', () =>
          resolve({ headers: response.headers as Record<string, string>, body: Buffer.concat(chunks) }),
        )
      },
    )
    request.once('error', reject)
    request.end()
  })
}

/** Belong to one answer, or are nginx's own. */
const passing =
  /^(date|connection|keep-alive|content-length|content-type|age|etag|transfer-encoding|server|server-timing|x-cache)$/

/**
 * nginx with one worker that serves these very bytes from disk: a file for each coding, with the headers of the page. It is
 * what a static page costs, and what the tiers are compared with.
 */
export async function openYardstick(fleet: Fleet, pages: Record<string, Whole>): Promise<Tier> {
  const [port, host] = [await freePort(), '127.0.0.1']
  const folder = join(fleet.folder, 'nginx')
  mkdirSync(join(folder, 'pages'), { recursive: true })
  const locations = Object.entries(pages).map(([name, { headers, body }]) => {
    writeFileSync(join(folder, 'pages', name), body)
    const said = Object.entries(headers).filter(([header]) => !passing.test(header))
    const lines = said.map(([header, value]) => `add_header ${header} '${String(value).replaceAll("'", "\\'")}';`)
    return `location = /${name} { default_type "text/html; charset=utf-8"; ${lines.join('\n')} }`
  })
  const settings = `daemon off; master_process off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 100000000; gzip off;
  open_file_cache max=100; types {}
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen ${host}:${port}; root ${folder}/pages; ${locations.join('\n')} }
}
`
  writeFileSync(join(folder, 'nginx.conf'), settings)
  const url = `http://${host}:${port}`
  const args = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')]
  const first = Object.keys(pages)[0]
  const child = await fleet.run({ name: 'nginx', command: needTool('nginx'), args }, async () => {
    return (await fetch(`${url}/${first}`)).ok
  })
  return { name: 'nginx', host, port, url, group: child.pid ?? 0 }
}
