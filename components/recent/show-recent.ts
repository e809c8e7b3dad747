import { fetchCards } from '@/components/category/desk/fetch-cards'

/** Two screens of a phone, two rows' worth of a desk: more is a list, not a memory. */
const most = 8

/** Fills the row with the cards of these products; without any it stays away. */
export async function showRecent(place: HTMLElement, skus: string[]): Promise<void> {
  const row = place.querySelector('ul')
  const section = place.querySelector('section')
  if (!row || !section) return
  const { cards } = await fetchCards(skus.slice(0, most), place.dataset.path ?? '')
  row.replaceChildren(...cards)
  section.hidden = cards.length === 0
}
