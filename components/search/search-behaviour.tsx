import { createRoot } from 'react-dom/client'
import type { Behaviour } from '@/components/layout/behaviour'
import { SearchOverlay } from './search-overlay'

/** Opens the search over the page; its texts and its variant are on the link that leads to the search without it. */
const behave: Behaviour = (link, go) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const labels = JSON.parse(link.dataset.labels ?? '{}')
  const show = (open: boolean) =>
    root.render(
      <SearchOverlay
        open={open}
        onClose={() => show(false)}
        go={go}
        action={link.getAttribute('href') ?? '/search'}
        labels={labels}
        context={link.dataset.context ?? ''}
      />,
    )
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    show(true)
  })
  link.addEventListener('late', (event) => (event as CustomEvent).detail === 'click' && show(true))
}

export default behave
