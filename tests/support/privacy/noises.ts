/** What an attacker adds to a request, hoping that it changes the answer and not its key: headers, cookies and parameters. */

export type Noise = { name: string; headers: Record<string, string>; query?: string }

const evil = 'evil.example'
const named = (names: string[], value: string): Noise[] => names.map((name) => ({ name, headers: { [name]: value } }))

const hosts = [
  ...['x-forwarded-host', 'x-forwarded-server', 'x-host', 'x-original-host', 'x-http-host-override', 'forwarded-host'],
  ...['x-forwarded-prefix', 'x-forwarded-path', 'x-envoy-original-path', 'x-wp-nonce', 'true-client-host', 'cf-worker'],
]
const addresses = [
  ...['x-original-url', 'x-rewrite-url', 'x-override-url', 'x-request-uri', 'x-original-uri', 'x-matched-path'],
  ...[
    'x-invoke-path',
    'x-invoke-query',
    'x-invoke-output',
    'x-now-route-matches',
    'x-middleware-rewrite',
    'x-nextjs-rewrite',
  ],
  ...['x-middleware-redirect', 'x-nextjs-redirect', 'x-nextjs-matched-path', 'content-location', 'referer', 'origin'],
]
const ports = [
  'x-forwarded-port',
  'x-forwarded-scheme',
  'x-forwarded-ssl',
  'x-url-scheme',
  'front-end-https',
  'x-real-ip',
]
const methods = ['x-http-method-override', 'x-http-method', 'x-method-override']
const nexts = [
  ...['x-nextjs-data', 'x-middleware-prefetch', 'x-middleware-subrequest', 'x-middleware-next', 'x-middleware-invoke'],
  ...['x-nextjs-prerender', 'x-nextjs-cache', 'x-nextjs-postponed', 'x-nextjs-stale-time', 'x-nextjs-html-request-id'],
  ...['x-next-resume-state-length', 'x-next-revalidated-tags', 'x-next-revalidate-tag-token', 'x-prerender-revalidate'],
  ...[
    'x-prerender-revalidate-if-generated',
    'x-next-cache-tags',
    'x-next-cache-soft-tags',
    'x-vercel-id',
    'x-nextjs-request-id',
  ],
  ...[
    'next-router-state-tree',
    'next-router-prefetch',
    'next-router-segment-prefetch',
    'next-hmr-refresh',
    'next-instant-navigation-testing',
  ],
]
const cookies = [
  ...['sid=zz', 'cart=zz', 'currency=EUR', 'vary=EUR', 'vary=EUR.g2.AAAAAAAAAAAAAAAAAAAAAA', '__Secure-vary=EUR'],
  ...[
    'NEXT_LOCALE=nl',
    '__next_preview_data=x',
    '__prerender=1',
    '__next_hmr_refresh_hash__=1',
    'store=nl',
    'X-Magento-Vary=x',
  ],
  ...[
    'vary=__proto__',
    'vary=',
    'a=1; vary=USD.g3.BBBBBBBBBBBBBBBBBBBBBB; vary=EUR',
    'next-url=/x',
    'theme="><script>',
    '=x',
  ],
]
const queries = [
  ...[
    'utm_content=<script>alert(1)</script>',
    'gclid=1;color=x',
    'fbclid=%00',
    '_rsc=zzzz',
    'nxtPcontext=default.g2',
    'nxtIpath=x',
  ],
  ...['__nextLocale=nl', '__nextDataReq=1', 'amp=1', '_method=POST', 'X-Amz=1', 'callback=evil', 'context=default.g2'],
  ...[
    '%6eext=1',
    'Color=red',
    '__proto__[x]=1',
    'constructor=1',
    'cb=',
    '&&&',
    '=',
    ';utm_source=x',
    'dpl=1',
    'ts=%zz',
  ],
]
const others: [string, string][] = [
  ['accept', 'text/x-component'],
  ['accept', 'application/json'],
  ['accept-language', 'ar'],
  ['accept-encoding', 'br;q=0, gzip;q=0, *;q=0'],
  ['user-agent', 'Googlebot/2.1'],
  ['user-agent', ''],
  ['authorization', 'Bearer zz'],
  ['cache-control', 'no-cache'],
  ['pragma', 'no-cache'],
  ['range', 'bytes=0-10'],
  ['if-none-match', '*'],
  ['if-modified-since', 'Sat, 01 Jan 2050 00:00:00 GMT'],
  ['if-range', '"x"'],
  ['expect', 'zz'],
  ['upgrade-insecure-requests', '1'],
  ['x-forwarded-for', '203.0.113.9'],
  ['x-forwarded-proto', 'https'],
  ['x-forwarded-proto', 'evil://x'],
  ['forwarded', 'for=1;host=evil.example;proto=evil'],
  ['via', '1.1 evil'],
  ['save-data', 'on'],
  ['sec-gpc', '1'],
  ['sec-fetch-dest', 'script'],
  ['sec-purpose', 'prefetch;prerender'],
  ['purpose', 'prefetch'],
  ['x-warm-up', '1'],
  ['x-shop-context', 'default.g2'],
  ['x-vitrine-group', '2.zz'],
  ['store', 'nl'],
  ['content-currency', 'EUR'],
  ['x-magento-cache-id', 'zz'],
  ['xkey', 'cat_p_1'],
  ['surrogate-control', 'max-age=99999'],
  ['edge-context', 'EUR.g2'],
  ['edge-page', '0'],
  ['edge-again', '1'],
  ['edge-tier', 'hit'],
  ['rsc', '2'],
  ['rsc', 'true'],
  ['next-url', '/x'],
  ['next-resume', '1'],
  ['next-action', 'x'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['x-evil', 'x'.repeat(6000)],
  ['transfer-encoding', 'identity'],
  ['te', 'trailers'],
  ['connection', 'close, x-forwarded-host'],
  ['host', evil],
]

/** At least 150 of them. */
export const noises: Noise[] = [
  ...named(hosts, evil),
  ...named(addresses, `https://${evil}/account`),
  ...named(ports, '1'),
  ...named(methods, 'POST'),
  ...named(nexts, '1'),
  ...cookies.map((cookie) => ({ name: `cookie ${cookie}`, headers: { cookie } })),
  ...queries.map((query) => ({ name: `?${query}`, headers: {}, query })),
  ...others.map(([name, value]) => ({ name: `${name}: ${value.slice(0, 30)}`, headers: { [name]: value } })),
]
