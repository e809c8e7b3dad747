'use client'
import { type ComponentType, lazy, Suspense, useSyncExternalStore } from 'react'
import { CommerceProvider, useCommerce } from '@/components/cart/commerce'
import { nameIn } from '@/lib/account/name-hint'
import { type PlaceKey, placeList } from '@/lib/account/places'
import styles from './account.module.css'
import type { AccountIslandProps, PlaceProps } from './place-props'
import { SignInPanel } from './sign-in'

/** What each place shows; fetched when it is visited. */
const parts = {
  overview: lazy(() => import('./overview')),
  orders: lazy(() => import('./orders')),
  order: lazy(() => import('./order')),
  addresses: lazy(() => import('./addresses')),
  wishlist: lazy(() => import('./wishlist')),
  downloads: lazy(() => import('./downloads')),
  payment: lazy(() => import('./payment')),
  reviews: lazy(() => import('./reviews')),
  newsletter: lazy(() => import('./newsletter')),
  profile: lazy(() => import('./profile')),
  devices: lazy(() => import('./devices')),
  privacy: lazy(() => import('./privacy')),
  signIn: lazy(() => import('./sign-in-place')),
  register: lazy(() => import('./register')),
  forgotPassword: lazy(() => import('./forgot-password')),
  resetPassword: lazy(() => import('./reset-password')),
  confirm: lazy(() => import('./confirm-email')),
  orderLookup: lazy(() => import('./order-lookup')),
} satisfies Record<PlaceKey, ComponentType<PlaceProps>>

const never = () => () => {}
const isSignedIn = () => nameIn(document.cookie) !== null

/** One place of the account. Who is not signed in is asked to, and stays where he wanted to be. */
export function AccountIsland({ shop, place, ...props }: AccountIslandProps) {
  const signedIn = useSyncExternalStore(never, isSignedIn, () => false)
  const isForGuests = placeList.find(({ key }) => key === place)?.guest ?? false
  const Part = parts[place]
  return (
    <CommerceProvider shop={shop}>
      {signedIn || isForGuests ? (
        <Suspense fallback={<Waiting />}>
          <Part {...props} />
        </Suspense>
      ) : (
        <SignInPanel />
      )}
    </CommerceProvider>
  )
}

function Waiting() {
  const { t } = useCommerce()
  return <p className={styles.waiting}>{t('account.loading')}</p>
}
