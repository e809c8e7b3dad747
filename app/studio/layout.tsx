import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/components/ui/base.css'
import { ThemeStyles } from '@/components/ui/theme-styles'
import { fontVariables } from '../[context]/fonts'

export const metadata: Metadata = { title: 'Studio – Vitrine', robots: { index: false, follow: false } }

/** The merchandiser's side has a frame of its own: it is no variant of the shop and is never cached. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <head>
        <ThemeStyles />
      </head>
      <body>{children}</body>
    </html>
  )
}
