/**
 * Prints all values of the context cookie with the variants they name, for an edge that cannot check a signature.
 *
 *   npm run --silent edge:contexts > deploy/varnish/contexts.vcl     for Varnish
 *   npm run --silent edge:contexts -- --json                         for the dictionary of a CDN
 *
 * Again whenever STOREFRONTS, SHOP_URL or CONTEXT_SIGNING_KEY changed; until then the edge passes what it does not know.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

if (existsSync('.env')) process.loadEnvFile('.env')
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const { edgeTable, varnishTable } = await import('../lib/context/edge-table.ts')
console.log(values.json ? JSON.stringify(Object.fromEntries(edgeTable()), null, 2) : varnishTable())
