import { z } from 'zod'

/** A cache in front of the shop, as EDGES names it: where it is, and what opens its door for purges. */
export const edge = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('varnish'), url: z.url() }),
  z.object({
    kind: z.literal('http'),
    url: z.url(),
    header: z.string().default('x-purge-tags'),
    separator: z.string().default(','),
    method: z.string().default('PURGE'),
    token: z.string().optional(),
  }),
  z.object({
    kind: z.literal('fastly'),
    service: z.string(),
    token: z.string(),
    url: z.url().default('https://api.fastly.com'),
  }),
  z.object({
    kind: z.literal('cloudflare'),
    zone: z.string(),
    token: z.string(),
    url: z.url().default('https://api.cloudflare.com'),
  }),
  z.object({
    kind: z.literal('akamai'),
    url: z.url(),
    token: z.string(),
    network: z.enum(['production', 'staging']).default('production'),
  }),
])
