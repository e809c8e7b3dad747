'use client'
import type { ChangeEvent, MouseEvent, ReactNode } from 'react'

/** Filtering and sorting of reviews, which are plain markup: fetched when somebody first asks for it. */
export function ReviewTools({ className, children }: { className: string | undefined; children: ReactNode }) {
  const serve = ({ target, currentTarget }: MouseEvent<HTMLElement> | ChangeEvent<HTMLElement>) => {
    const asked = (target as Element).closest<HTMLElement>('[data-ask]')
    if (asked) import('./arrange-reviews').then(({ arrangeReviews }) => arrangeReviews(currentTarget, asked), ignore)
  }
  return (
    // biome-ignore lint/a11y: listens for the buttons and the list inside it
    <div className={className} onClick={serve} onChange={serve}>
      {children}
    </div>
  )
}

/** Without the network the reviews stay as they are. */
const ignore = () => {}
