import { createRoot } from 'react-dom/client'
import { type Consent, consentCookie, readConsent } from '@/lib/measuring/consent'
import { openDataLayer } from '@/lib/measuring/data-layer'
import { hearAnswers, type Measured } from '@/lib/measuring/events'
import { doorEvents } from '@/lib/measuring/from-door'
import { clickEvents, pageEvents } from '@/lib/measuring/from-page'
import { ConsentBanner } from './consent-banner'
import type { ConsentLabels } from './consent-labels'

/** A page that changes no more for so long is there; one that goes on changing is taken as it is. */
const quietMs = 400
const mostMs = 4000

function whenQuiet(then: () => void): void {
  const main = document.querySelector('main') ?? document.body
  const end = () => {
    observer.disconnect()
    clearTimeout(latest)
    clearTimeout(quiet)
    then()
  }
  let quiet = window.setTimeout(end, quietMs)
  const latest = window.setTimeout(end, mostMs)
  const observer = new MutationObserver(() => {
    clearTimeout(quiet)
    quiet = window.setTimeout(end, quietMs)
  })
  observer.observe(main, { childList: true, subtree: true })
}

/** Asks for permission, and with it tells the tag what happens. Nothing is fetched, kept or told before the choice. */
export function measure(tag: string, labels: ConsentLabels): void {
  const layer = openDataLayer(tag)
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  let consent = readConsent(document.cookie)
  const isAllowed = () => Boolean(consent?.statistics || consent?.marketing)
  const record = (events: Measured[]) => {
    if (isAllowed()) for (const event of events) layer.record(event)
  }

  function ask(isOpen: boolean): void {
    root.render(isOpen ? <ConsentBanner labels={labels} chosen={consent} onChoose={choose} /> : null)
  }
  function choose(choice: Consent): void {
    const wasAllowed = isAllowed()
    consent = choice
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = consentCookie(choice, location.protocol === 'https:')
    ask(false)
    layer.allow(choice)
    if (!wasAllowed) record(pageEvents(document))
  }

  const fromDoor = doorEvents()
  hearAnswers((answer) => record(fromDoor(answer, location.pathname)))
  document.addEventListener('click', ({ target }) => record(clickEvents(document, target as Element)), true)
  document.addEventListener('click', ({ target }) => (target as Element).closest?.('[data-consent]') && ask(true))
  window.addEventListener('shop:page', () => whenQuiet(() => record(pageEvents(document))))

  if (!consent) ask(true)
  else if (isAllowed()) {
    layer.allow(consent)
    record(pageEvents(document))
  }
}
