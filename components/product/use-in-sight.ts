import { useEffect, useRef, useState } from 'react'

/** Whether an element stands in the window; `null` until that is known. For what takes its place when it does not. */
export function useInSight() {
  const ref = useRef<HTMLDivElement>(null)
  const [inSight, setInSight] = useState<boolean | null>(null)
  useEffect(() => {
    if (!ref.current) return
    const watch = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? null))
    watch.observe(ref.current)
    return () => watch.disconnect()
  }, [])
  return [ref, inSight] as const
}
