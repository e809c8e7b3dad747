import { sourceSet } from '@/lib/image/rendition'
import { arrival } from './arrival'

/** As the product page's first picture is asked for (components/product/gallery.tsx). */
const stage = { sizes: '(min-width: 90rem) 680px, (min-width: 64rem) 48vw, 100vw', largest: 1920 }
/** The old picture holds still at most so long: a page that takes longer comes without the movement. */
const patienceMs = 350

/** Fetches the picture that the product's page will show first, in the size it will ask for. */
export function fetchStagePicture(link: HTMLAnchorElement): void {
  const source = link.closest<HTMLElement>('[data-card]')?.dataset.picture
  if (!source || source.includes('://')) return
  const hint = document.createElement('link')
  Object.assign(hint, { rel: 'preload', as: 'image', type: 'image/avif', fetchPriority: 'high' })
  hint.imageSizes = stage.sizes
  hint.imageSrcset = sourceSet(source, 'avif', stage.largest)
  if (!document.head.querySelector(`link[imagesrcset="${CSS.escape(hint.imageSrcset)}"]`)) document.head.append(hint)
}

/**
 * Lets a card's picture grow into the picture of its product's page, where the browser can and the visitor does not ask for
 * less motion; elsewhere just opens the page.
 */
export function morph(card: HTMLElement, href: string, push: () => void): void {
  const picture = card.querySelector<HTMLElement>('[data-strip]')
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!picture || still || !('startViewTransition' in document)) {
    push()
    return
  }
  picture.style.viewTransitionName = 'product-picture'
  const transition = document.startViewTransition(async () => {
    picture.style.viewTransitionName = ''
    push()
    await Promise.race([arrival(href), new Promise((resolve) => setTimeout(resolve, patienceMs))])
    const large = stagePicture()
    if (!large) return
    large.style.viewTransitionName = 'product-picture'
    transition.finished.finally(() => {
      large.style.viewTransitionName = ''
    })
  })
  // A second tap while the first is under way skips the movement; nothing is lost.
  transition.ready.catch(() => undefined)
  transition.updateCallbackDone.catch(() => undefined)
}

const stagePicture = () =>
  [...document.querySelectorAll<HTMLElement>('main img[fetchpriority="high"]')].find((image) => image.checkVisibility())
