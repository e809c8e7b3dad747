'use client'
import { type ComponentType, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Shop } from '@/lib/cart/shop'
import type { ReviewFormProps } from './review-form'

type Props = { sku: string; shop: Shop; label: string }

/** The way to one's own review; the form is fetched when a hand comes near. */
export function ReviewWriter({ sku, shop, label }: Props) {
  const [Form, setForm] = useState<ComponentType<ReviewFormProps>>()
  const [open, setOpen] = useState(false)
  const load = () =>
    void import('./review-form').then(
      ({ ReviewForm }) => setForm(() => ReviewForm),
      () => setOpen(false),
    )
  return (
    <>
      <Button
        type="button"
        look="outline"
        aria-busy={open && !Form}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => {
          load()
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {open && Form && <Form sku={sku} shop={shop} onClose={() => setOpen(false)} />}
    </>
  )
}
