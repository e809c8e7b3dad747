import type { ReactNode } from 'react'

/** Parts of pages under addresses of their own: pages fetch them, people do not. No header, no footer. */
export default function PartsLayout({ children }: { children: ReactNode }) {
  return <main>{children}</main>
}
