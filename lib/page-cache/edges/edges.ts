import { type Edge, inBatches, tellEdge } from './edge.ts'

/** How an edge is configured: EDGES=[{"kind":"varnish","url":"http://127.0.0.1:6081"}]. */
export type EdgeSettings =
  | { kind: 'varnish'; url: string }
  | { kind: 'http'; url: string; header: string; separator: string; method: string; token?: string | undefined }
  | { kind: 'fastly'; service: string; token: string; url: string }
  | { kind: 'cloudflare'; zone: string; token: string; url: string }
  | { kind: 'akamai'; url: string; token: string; network: 'production' | 'staging' }

const json = { 'content-type': 'application/json' }

/** Varnish with vmod xkey and the VCL of deploy/varnish: objects are ended softly, so that they can be shown in need. */
function varnish({ url }: Extract<EdgeSettings, { kind: 'varnish' }>): Edge {
  return {
    name: `varnish ${new URL(url).host}`,
    async purge(tags, all) {
      let objects = 0
      for (const batch of all ? [['all']] : inBatches(tags, 200)) {
        const response = await tellEdge(url, { method: 'PURGE', headers: { 'xkey-purge': batch.join(' ') } })
        objects += Number(response.headers.get('x-purged') ?? 0)
      }
      return objects
    },
  }
}

/** Anything that takes tags in a header: Magento's own VCL, a proxy of one's own. */
function http({ url, header, separator, method, token }: Extract<EdgeSettings, { kind: 'http' }>): Edge {
  return {
    name: `http ${new URL(url).host}`,
    async purge(tags, all) {
      for (const batch of all ? [['*']] : inBatches(tags, 100)) {
        const headers = { [header]: batch.join(separator), ...(token && { authorization: `Bearer ${token}` }) }
        await tellEdge(url, { method, headers })
      }
      return null
    },
  }
}

/** Fastly's purge by surrogate key, softly. */
function fastly({ service, token, url }: Extract<EdgeSettings, { kind: 'fastly' }>): Edge {
  const headers = { 'fastly-key': token, 'fastly-soft-purge': '1', accept: 'application/json' }
  return {
    name: `fastly ${service}`,
    async purge(tags, all) {
      if (all) await tellEdge(`${url}/service/${service}/purge_all`, { method: 'POST', headers })
      for (const batch of all ? [] : inBatches(tags, 256)) {
        const body = JSON.stringify({ surrogate_keys: batch })
        await tellEdge(`${url}/service/${service}/purge`, { method: 'POST', headers: { ...headers, ...json }, body })
      }
      return null
    },
  }
}

/** Cloudflare's purge by cache tag. */
function cloudflare({ zone, token, url }: Extract<EdgeSettings, { kind: 'cloudflare' }>): Edge {
  const headers = { ...json, authorization: `Bearer ${token}` }
  const address = `${url}/client/v4/zones/${zone}/purge_cache`
  return {
    name: `cloudflare ${zone}`,
    async purge(tags, all) {
      const bodies = all ? [{ purge_everything: true }] : inBatches(tags, 30).map((batch) => ({ tags: batch }))
      for (const body of bodies) await tellEdge(address, { method: 'POST', headers, body: JSON.stringify(body) })
      return null
    },
  }
}

/** Akamai's fast purge by cache tag (CCU v3), as invalidation: stale objects may still be shown in need. */
function akamai({ url, token, network }: Extract<EdgeSettings, { kind: 'akamai' }>): Edge {
  return {
    name: `akamai ${new URL(url).host}`,
    async purge(tags, all) {
      for (const batch of inBatches(all ? ['all'] : tags, 400)) {
        const body = JSON.stringify({ objects: batch })
        const headers = { ...json, authorization: token }
        await tellEdge(`${url}/ccu/v3/invalidate/tag/${network}`, { method: 'POST', headers, body })
      }
      return null
    },
  }
}

/** Opens an edge of its kind. */
export function openEdge(settings: EdgeSettings): Edge {
  switch (settings.kind) {
    case 'varnish':
      return varnish(settings)
    case 'http':
      return http(settings)
    case 'fastly':
      return fastly(settings)
    case 'cloudflare':
      return cloudflare(settings)
    case 'akamai':
      return akamai(settings)
  }
}
