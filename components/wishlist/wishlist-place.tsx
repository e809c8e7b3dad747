'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { WishlistState } from './show-wishlist'

type Props = {
  path: string
  none: ReactNode
  note: ReactNode
  scripts: ReactNode
  failed: string
  retry: string
  gone: string
  children: ReactNode
}

/** Shows what the browser keeps; what that takes is fetched here, since only those who keep something come. */
export function WishlistPlace({ path, none, note, scripts, failed, retry, gone, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<WishlistState>('reading')
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another reading
  useEffect(() => {
    let stop: (() => void) | undefined
    let over = false
    import('./show-wishlist').then(
      ({ showWishlist }) => {
        if (place.current && !over) stop = showWishlist(place.current, path, setState)
      },
      () => setState('failed'),
    )
    return () => {
      over = true
      stop?.()
    }
  }, [path, tries])
  return (
    <div>
      {scripts}
      {state === 'none' && none}
      {(state === 'shown' || state === 'gone') && note}
      {state === 'gone' && <p role="status">{gone}</p>}
      {state === 'failed' && (
        <p role="alert">
          {failed}{' '}
          <button type="button" onClick={() => setTries(tries + 1)}>
            {retry}
          </button>
        </p>
      )}
      <div ref={place} hidden={state === 'none'}>
        {children}
      </div>
    </div>
  )
}
