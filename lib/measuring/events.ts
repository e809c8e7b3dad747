/** What is measured, in the words of GA4's e-commerce events. Amounts are in major units of `currency`. */
export type Item = {
  item_id: string
  item_name: string
  price?: number
  quantity?: number
  item_variant?: string
  item_list_name?: string
  index?: number
}

type Money = { currency: string; value: number }
type Items = { items: Item[] }

export type Measured =
  | { event: 'page_view'; page_location: string; page_title: string }
  | ({ event: 'view_item_list' | 'select_item'; item_list_name: string } & Items)
  | ({ event: 'view_item' } & Items & Partial<Money>)
  | ({ event: 'add_to_cart' | 'remove_from_cart' | 'view_cart' | 'begin_checkout' } & Items & Money)
  | ({ event: 'add_shipping_info'; shipping_tier: string } & Items & Money)
  | ({ event: 'add_payment_info'; payment_type: string } & Items & Money)
  | ({ event: 'purchase'; transaction_id: string; shipping?: number; tax?: number } & Items & Money)
  | { event: 'search'; search_term: string }
  | { event: 'login' | 'sign_up'; method: string }
  | { event: 'view_promotion' | 'select_promotion'; promotion_id: string; promotion_name: string }

/** An answer of the shop's door, as it passes by whoever measures. */
export type DoorAnswer = { operation: string; variables: Record<string, unknown>; data: unknown }

const channel = 'shop:door'

/** Tells who measures, if anybody does, what the door has answered. Costs nothing where nobody listens. */
export function passAnswer(answer: DoorAnswer): void {
  window.dispatchEvent(new CustomEvent(channel, { detail: answer }))
}

/** Hears of every answer of the door from now on. */
export function hearAnswers(hear: (answer: DoorAnswer) => void): void {
  window.addEventListener(channel, (event) => hear((event as CustomEvent<DoorAnswer>).detail))
}
