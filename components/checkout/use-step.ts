'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { reachable, type Step } from '@/lib/checkout/progress'

const asked = () => window.location.hash.slice(1)

/** The step on show. It stands in the address after `#`, so that the browser's back button goes back one step. */
export function useStep(progress: Step): [Step, (step: Step) => void] {
  const [wanted, setWanted] = useState<string>(asked)
  const step = reachable(wanted, progress)
  const entered = useRef(step)
  useEffect(() => {
    // The first step must be in the address too, or there would be nothing to go back to.
    window.history.replaceState(window.history.state, '', `#${entered.current}`)
    setWanted(entered.current)
    const follow = () => setWanted(asked())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((next: Step) => {
    if (asked() !== next) window.history.pushState(window.history.state, '', `#${next}`)
    setWanted(next)
  }, [])
  return [step, go]
}
