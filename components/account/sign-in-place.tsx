'use client'
import { useEffect } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { nameIn } from '@/lib/account/name-hint'
import { SignInPanel } from './sign-in'

/** A page of this shop to go to afterwards, as the address says; nothing that leads elsewhere. */
function wanted(search: string): string | null {
  const next = new URLSearchParams(search).get('next')
  if (!next || !URL.canParse(next, window.location.origin)) return null
  const target = new URL(next, window.location.origin)
  return target.origin === window.location.origin ? `${target.pathname}${target.search}${target.hash}` : null
}

export default function SignInPlace() {
  const { shop } = useCommerce()
  const target = wanted(window.location.search) ?? `${shop.path}/account`
  const signedIn = nameIn(document.cookie) !== null
  useEffect(() => {
    if (signedIn) window.location.replace(target)
  }, [signedIn, target])
  return <SignInPanel target={target} />
}
