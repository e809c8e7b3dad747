/** When the page is at rest: fetches what measures, where the shop measures at all. Speed is sampled: most visits fetch nothing. */
export function startMeasuring(): void {
  const { tag, labels, vitals } = document.getElementById('measuring')?.dataset ?? {}
  const start = () => {
    if (tag) import('./measure').then(({ measure }) => measure(tag, JSON.parse(labels ?? '{}')), ignore)
    if (Math.random() < Number(vitals ?? 0))
      import('@/lib/measuring/vitals').then((found) => found.sendVitals(), ignore)
  }
  if (!tag && !vitals) return
  const atRest = () => setTimeout(start, 200)
  if (document.readyState === 'complete') atRest()
  else window.addEventListener('load', atRest, { once: true })
}

/** Whoever cannot be measured is not. */
const ignore = () => {}
