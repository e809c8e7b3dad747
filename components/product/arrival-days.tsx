'use client'
import { useEffect, useState } from 'react'
import { arrival, arrivalDays, type Delivery } from '@/lib/catalog/arrival'

type Props = { delivery: Delivery; locale: string; atFirst: string; text: string }

/**
 * When something ordered now arrives. The page says what was true when it was made and may have been kept since; the browser
 * says what is true today. `text` has {days} in it.
 */
export function ArrivalDays({ delivery, locale, atFirst, text }: Props) {
  const [days, setDays] = useState(atFirst)
  useEffect(() => setDays(arrivalDays(arrival(Date.now(), delivery), locale)), [delivery, locale])
  return text.replace('{days}', days)
}
