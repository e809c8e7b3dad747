'use client'
import { type ComponentType, useEffect, useState } from 'react'

type Late<Props> = { Part: ComponentType<Props> | null; failed: boolean }

/** A part of the page that is fetched after the page itself, because it brings Apollo and MUI along. */
export function useLate<Props>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  const [late, setLate] = useState<Late<Props>>({ Part: null, failed: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded does not change while the page stands
  useEffect(() => {
    load().then(
      (Part) => setLate({ Part, failed: false }),
      () => setLate({ Part: null, failed: true }),
    )
  }, [])
  return late
}
