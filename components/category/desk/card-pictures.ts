import { renditionUrl, sourceSet } from '@/lib/image/rendition'

const formats = ['avif', 'webp'] as const
const largest = 960

function pictureOf(source: string, sizes: string): HTMLElement {
  const image = new Image(400, 500)
  image.alt = ''
  image.decoding = 'async'
  if (source.includes('://')) {
    image.src = source
    return image
  }
  const picture = document.createElement('picture')
  for (const format of formats) {
    const entry = document.createElement('source')
    Object.assign(entry, { type: `image/${format}`, sizes, srcset: sourceSet(source, format, largest) })
    picture.append(entry)
  }
  image.src = renditionUrl(source, 640, 'jpg')
  picture.append(image)
  return picture
}

const stripOf = (card: HTMLElement) => card.querySelector<HTMLElement>('[data-strip]')
const sizesOf = (strip: HTMLElement) => strip.querySelector('source')?.sizes ?? '47vw'

/** Puts a card's further pictures beside its first, once. */
function fill(strip: HTMLElement) {
  const sources = strip.dataset.strip?.split(' ').filter(Boolean) ?? []
  strip.dataset.strip = ''
  const model = strip.firstElementChild?.className ?? ''
  for (const source of sources) {
    const picture = pictureOf(source, sizesOf(strip))
    picture.className = model
    strip.append(picture)
  }
  if (sources.length > 0) strip.addEventListener('scroll', () => markDot(strip), { passive: true })
}

const at = (strip: HTMLElement) => Math.round(Math.abs(strip.scrollLeft) / Math.max(1, strip.clientWidth))

function markDot(strip: HTMLElement) {
  const dots = strip.closest('[data-card]')?.querySelectorAll('[data-act="turn"] i') ?? []
  dots.forEach((dot, index) => void dot.toggleAttribute('data-on', index === at(strip)))
}

function show(strip: HTMLElement, index: number, behavior: ScrollBehavior) {
  const way = getComputedStyle(strip).direction === 'rtl' ? -1 : 1
  strip.scrollTo({ left: way * index * strip.clientWidth, behavior })
}

/** A pointer is over a card: its pictures are there, and where the pointer is says which one is seen. A finger swipes. */
export function nearCard(card: HTMLElement, { pointerType, type }: PointerEvent): void {
  const strip = stripOf(card)
  if (!strip?.dataset.strip) return
  // A finger that scrolls past a list touches many cards; the first picture is enough for those.
  if (pointerType !== 'mouse' && type !== 'pointerdown') return
  fill(strip)
  if (pointerType !== 'mouse') return
  const follow = ({ clientX }: PointerEvent) => {
    const { left, right, width } = strip.getBoundingClientRect()
    const rtl = getComputedStyle(strip).direction === 'rtl'
    const share = (rtl ? right - clientX : clientX - left) / width
    const count = strip.childElementCount
    show(strip, Math.max(0, Math.min(count - 1, Math.floor(share * count))), 'instant')
  }
  // Also while it is over the tools that lie on the picture.
  const area = strip.parentElement ?? strip
  area.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && follow(event))
  card.addEventListener('pointerleave', () => show(strip, 0, 'instant'))
}

/** The next picture, after the last the first again: the way for those who do not swipe. */
export function turnPicture(button: HTMLElement): void {
  const strip = button.closest<HTMLElement>('[data-card]')?.querySelector<HTMLElement>('[data-strip]')
  if (!strip) return
  fill(strip)
  show(strip, (at(strip) + 1) % strip.childElementCount, 'smooth')
}

/** Shows a version of the product on its card: its picture, and every link of the card leads to it. */
export function showSwatch(swatch: HTMLAnchorElement): void {
  const card = swatch.closest<HTMLElement>('[data-card]')
  const strip = card && stripOf(card)
  const { source } = swatch.dataset
  if (!card || !strip || !source) return
  const href = swatch.getAttribute('href') ?? ''
  const next = pictureOf(source, sizesOf(strip))
  next.className = strip.firstElementChild?.className ?? ''
  const image = next instanceof HTMLImageElement ? next : next.querySelector('img')
  // The old picture stays until the new one can be drawn. The first child is React's own and is hidden, not taken away.
  const swap = () => {
    const [own, ...others] = strip.children
    for (const other of others) other.remove()
    if (own instanceof HTMLElement) own.style.display = 'none'
    strip.append(next)
    show(strip, 0, 'instant')
  }
  image?.decode().then(swap, swap)
  strip.dataset.strip = ''
  card.dataset.href = href
  card.dataset.picture = source
  for (const link of card.querySelectorAll('a[data-act="go"]')) link.setAttribute('href', href)
  for (const other of swatch.parentElement?.querySelectorAll('a[data-act="swatch"]') ?? []) {
    other.removeAttribute('aria-current')
  }
  swatch.setAttribute('aria-current', 'true')
  card.querySelector('[data-act="turn"]')?.setAttribute('hidden', '')
}
