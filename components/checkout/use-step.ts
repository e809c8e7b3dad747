'use client'
import { useCallback, useEffect, useState } from 'react'
import { reachable, type Step } from '@/lib/checkout/progress'

const asked = () => window.location.hash.slice(1)

/** The step on show. It stands in the address after `#`, so that the browser's back button goes back one step. */
export function useStep(progress: Step): [Step, (step: Step) => void] {
  const [wanted, setWanted] = useState<string>(asked)
  useEffect(() => {
    const follow = () => setWanted(asked())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((step: Step) => {
    if (asked() !== step) window.history.pushState(window.history.state, '', `#${step}`)
    setWanted(step)
  }, [])
  return [reachable(wanted, progress), go]
}
