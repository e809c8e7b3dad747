import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { palette } from '@/components/ui/palette'
import { env } from '@/lib/env'
import { translator } from '@/lib/messages/translator'

/** What a shop on a home screen looks like. It is in the language of the storefront at the root. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  // The settings of the shop that runs, not of the one that was built.
  await connection()
  const root = env.STOREFRONTS.find(({ path }) => path === '') ?? env.STOREFRONTS[0]
  const name = translator(root?.locale ?? 'en')('common.shopName')
  return {
    name,
    short_name: name,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: palette.light.paper,
    theme_color: palette.light.paper,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }
}
