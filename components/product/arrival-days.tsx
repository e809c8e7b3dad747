'use client'
import { useEffect, useState } from 'react'
import type { Delivery } from '@/lib/catalog/arrival'

type Props = {
  delivery: Delivery
  locale: string
  /** The days as the page was made, and until when they are right. */
  days: string
  until: number
  /** With {days} in it. */
  text: string
}

/**
 * When something ordered now arrives. The page says what was true when it was made; where it has been kept for longer than that
 * holds, the browser reckons anew.
 */
export function ArrivalDays({ delivery, locale, days, until, text }: Props) {
  const [now, setNow] = useState(days)
  useEffect(() => {
    const late = Date.now()
    if (late < until) return setNow(days)
    import('@/lib/catalog/arrival').then(
      ({ arrival, arrivalDays }) => setNow(arrivalDays(arrival(late, delivery), locale)),
      () => {}, // without the network, the page stays as it is
    )
  }, [delivery, locale, days, until])
  return text.replace('{days}', now)
}
