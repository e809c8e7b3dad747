'use client'
import { type ChangeEvent, type ComponentType, type MouseEvent, type ReactNode, useState } from 'react'
import type { Shop } from '@/lib/cart/shop'
import type { ReviewFormProps } from './review-form'

type Props = { sku: string; shop: Shop; className: string | undefined; children: ReactNode }

/** Filtering, sorting and writing of reviews, which are plain markup with `data-ask`: fetched when somebody asks for it. */
export function ReviewTools({ sku, shop, className, children }: Props) {
  const [Form, setForm] = useState<ComponentType<ReviewFormProps> | null>(null)
  const serve = ({ target, currentTarget }: MouseEvent<HTMLElement> | ChangeEvent<HTMLElement>) => {
    const asked = (target as Element).closest<HTMLElement>('[data-ask]')
    if (!asked) return
    if (asked.dataset.ask === 'write')
      import('./review-form').then(({ ReviewForm }) => setForm(() => ReviewForm), ignore)
    else import('./arrange-reviews').then(({ arrangeReviews }) => arrangeReviews(currentTarget, asked), ignore)
  }
  return (
    <>
      {/* biome-ignore lint/a11y: listens for the buttons and the list inside it */}
      <div className={className} onClick={serve} onChange={serve}>
        {children}
      </div>
      {Form && <Form sku={sku} shop={shop} onClose={() => setForm(null)} />}
    </>
  )
}

/** Without the network the reviews stay as they are. */
const ignore = () => {}
