import type { ReactNode } from 'react'
import { buildContext, contextOf } from '@/lib/context/context'

export const ensureStatic = 'navigation'

type Props = { children: ReactNode; params: Promise<{ context: string }> }

export function generateStaticParams() {
  return [{ context: buildContext }]
}

export default async function RootLayout({ children, params }: Props) {
  const context = contextOf((await params).context)
  return (
    <html lang={context?.storefront.locale ?? 'en'}>
      <body>{children}</body>
    </html>
  )
}
