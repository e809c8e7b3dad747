import type { ComponentType } from 'react'
import type { Shop } from '@/lib/cart/shop'
import type { Act, BarProps, Router } from './act'
import { nearCard, showSwatch, turnPicture } from './card-pictures'
import { follower } from './follow'
import { forgetCompared, toggleButton, watchKept } from './kept-buttons'
import { moveSlider, slide } from './price-slider'
import { restoreList, showMore } from './show-more'

/** Everything the markup of lists can do, opened once a page load. */
export function openDesk(router: Router, shop: Shop, showBar: (bar: ComponentType<BarProps>) => void) {
  const { go, near } = follower(router)
  watchKept(shop, showBar)
  restoreList()

  const clicks: Record<string, (actor: HTMLElement) => void> = {
    go: (actor) => actor instanceof HTMLAnchorElement && go(actor.href, actor),
    more: (actor) => actor instanceof HTMLAnchorElement && void showMore(actor),
    swatch: (actor) => actor instanceof HTMLAnchorElement && showSwatch(actor),
    turn: (actor) => turnPicture(actor),
    wishlist: (actor) => toggleButton(actor, 'wishlist'),
    compare: (actor) => toggleButton(actor, 'compare'),
    uncompare: (actor) => {
      forgetCompared(actor.dataset.sku)
      if (actor instanceof HTMLAnchorElement) go(actor.href, actor)
    },
  }

  return {
    serve({ kind, actor, event }: Act) {
      const act = actor.dataset.act ?? ''
      if (kind === 'click') clicks[act]?.(actor)
      else if (kind === 'submit' && actor instanceof HTMLFormElement) go(formAddress(actor), actor)
      else if (kind === 'change' && act === 'sort') go(chosenAddress(event.target) ?? '', actor)
      else if (kind === 'input' && act === 'price') slide(event.target)
      else if (kind === 'change' && act === 'price')
        moveSlider(actor, event.target, (form) => go(formAddress(form), form))
      else if (kind === 'pointerover' || kind === 'focusin' || kind === 'pointerdown') {
        const card = actor.closest<HTMLElement>('[data-card]')
        if (card && kind !== 'focusin') nearCard(card, event as PointerEvent)
        if (act === 'go') near(actor as HTMLAnchorElement, kind)
      }
    },
  }
}

function chosenAddress(select: EventTarget | null): string | undefined {
  return select instanceof HTMLSelectElement ? select.selectedOptions[0]?.dataset.href : undefined
}

/** Where a form leads, in the one spelling the shop's own links have. */
function formAddress(form: HTMLFormElement): string {
  const words = new URLSearchParams()
  const fields = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const kept = Object.fromEntries(fields.map(([name, value]) => [name, value.trim()]))
  const { price_from: from = '', price_to: to = '', ...others } = kept
  const span = Number(from || 0) > Number(to || Infinity) ? `${to}_${from}` : `${from}_${to}`
  const all: Record<string, string> = { ...others, price: from || to ? span : '' }
  for (const name of Object.keys(all).sort()) if (all[name]) words.set(name, all[name])
  const query = words.toString().replaceAll('%2C', ',')
  return query ? `${form.action}?${query}` : form.action
}
