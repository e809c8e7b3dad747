import { type Consent, consentMode } from './consent'
import type { Measured } from './events'

declare global {
  interface Window {
    dataLayer?: unknown[]
  }
}

/** gtag.js reads commands, which it knows by being the `arguments` of a function; Tag Manager reads events as objects. */
function command(..._words: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: gtag.js takes nothing else for a command
  layer().push(arguments)
}

function layer(): unknown[] {
  window.dataLayer ??= []
  return window.dataLayer
}

/**
 * The queue between the shop and a tag, opened with everything denied: what the tag reads first is what it must not do.
 * @param address the tag's script, such as https://www.googletagmanager.com/gtag/js?id=G-1
 */
export function openDataLayer(address: string) {
  const isManager = /\/gtm\.js$/.test(new URL(address).pathname)
  const id = new URL(address).searchParams.get('id') ?? ''
  let isLoaded = false
  command('consent', 'default', consentMode(null))

  return {
    /** Says what is allowed now, and fetches the tag when something is. */
    allow(consent: Consent): void {
      command('consent', 'update', consentMode(consent))
      if (isLoaded || (!consent.statistics && !consent.marketing)) return
      isLoaded = true
      if (isManager) layer().push({ 'gtm.start': Date.now(), event: 'gtm.js' })
      else {
        command('js', new Date())
        command('config', id, { send_page_view: false })
      }
      const script = document.createElement('script')
      script.async = true
      script.src = address
      document.head.append(script)
    },
    record({ event, ...values }: Measured): void {
      if (isManager) {
        if ('items' in values) layer().push({ ecommerce: null })
        layer().push('items' in values ? { event, ecommerce: values } : { event, ...values })
      } else command('event', event, values)
    },
  }
}
