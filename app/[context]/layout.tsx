import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@/components/ui/base.css'
import { palette } from '@/components/ui/palette'
import { ThemeStyles } from '@/components/ui/theme-styles'
import { getStore } from '@/lib/content/get-store'
import { buildContext, contextOf } from '@/lib/context/context'
import { shopfront } from '@/lib/context/shopfront'
import { env } from '@/lib/env'
import { directionOf } from '@/lib/messages/direction'
import { fontVariables } from './fonts'

export const ensureStatic = 'navigation'

type Props = { children: ReactNode; params: Promise<{ context: string }> }

export function generateStaticParams() {
  return [{ context: buildContext }]
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: palette.light.paper },
    { media: '(prefers-color-scheme: dark)', color: palette.dark.paper },
  ],
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const shop = shopfront((await params).context)
  if (!shop) return { metadataBase: new URL(env.SHOP_URL) }
  const store = await getStore(shop.code)
  const name = shop.t('common.shopName')
  return {
    metadataBase: new URL(env.SHOP_URL),
    icons: { icon: '/icon.svg' },
    title: { default: store?.default_title || name, template: `%s – ${name}` },
    description: store?.default_description ?? null,
    openGraph: { siteName: name, locale: shop.locale.replace('-', '_'), type: 'website' },
  }
}

export default async function RootLayout({ children, params }: Props) {
  const locale = contextOf((await params).context)?.storefront.locale ?? 'en'
  return (
    <html lang={locale} dir={directionOf(locale)} className={fontVariables}>
      <head>
        <ThemeStyles />
      </head>
      <body>{children}</body>
    </html>
  )
}
