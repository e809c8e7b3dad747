import type { DoorAnswer, Item, Measured } from './events'

type Amount = { value?: number | null; currency?: string | null } | null | undefined
type Line = {
  uid: string
  quantity: number
  product: { sku?: string | null; name?: string | null }
  prices?: { price?: Amount; price_including_tax?: Amount } | null
  configured_variant?: { sku?: string | null } | null
  configurable_options?: ({ value_label?: string | null } | null)[] | null
}
type Cart = {
  items?: (Line | null)[] | null
  itemsV2?: { items?: (Line | null)[] | null } | null
  prices?: { grand_total?: Amount } | null
}

const amountOf = ({ prices }: Line) => prices?.price_including_tax ?? prices?.price

function itemOf(line: Line, quantity = line.quantity): Item {
  const price = amountOf(line)?.value
  const variant = (line.configurable_options ?? []).flatMap((option) => option?.value_label ?? []).join(', ')
  return {
    item_id: line.configured_variant?.sku ?? line.product.sku ?? '',
    item_name: line.product.name ?? '',
    quantity,
    ...(price == null ? {} : { price }),
    ...(variant ? { item_variant: variant } : {}),
  }
}

const linesOf = (cart: Cart): Line[] => (cart.itemsV2?.items ?? cart.items ?? []).filter((line) => line !== null)

/** The first cart in an answer: under the query's or mutation's own name, or within it. */
function cartIn(data: unknown, depth = 2): Cart | null {
  if (typeof data !== 'object' || data === null || depth < 0) return null
  if ('items' in data || 'itemsV2' in data) return data as Cart
  for (const value of Object.values(data)) {
    const found = cartIn(value, depth - 1)
    if (found) return found
  }
  return null
}

const worth = (items: Item[]) =>
  Math.round(items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0) * 100) / 100

/**
 * Tells events from what the door answers. Carts are compared with the last one that passed by, so that every way to change
 * a cart counts the same.
 */
export function doorEvents() {
  let known: Map<string, Line> | null = null
  let lastItems: Item[] = []
  let currency = ''

  function changes(lines: Line[], { operation, variables }: DoorAnswer): Measured[] {
    const before = known
    const asked = operation === 'AddProductsToCart' ? askedFor(variables) : null
    const added: Item[] = []
    const removed: Item[] = []
    for (const line of lines) {
      const had = before?.get(line.uid)?.quantity ?? 0
      const more = before
        ? line.quantity - had
        : (asked?.get(itemOf(line).item_id) ?? asked?.get(line.product.sku ?? '') ?? 0)
      if (more > 0) added.push(itemOf(line, more))
      if (more < 0) removed.push(itemOf(line, -more))
    }
    const left = new Set(lines.map(({ uid }) => uid))
    for (const [uid, line] of before ?? []) if (!left.has(uid)) removed.push(itemOf(line))
    return [
      ...(added.length > 0 ? [{ event: 'add_to_cart' as const, currency, value: worth(added), items: added }] : []),
      ...(removed.length > 0
        ? [{ event: 'remove_from_cart' as const, currency, value: worth(removed), items: removed }]
        : []),
    ]
  }

  return (answer: DoorAnswer, path: string): Measured[] => {
    const { operation, variables, data } = answer
    if (operation === 'RegisterCustomer') return [{ event: 'sign_up', method: 'password' }]
    if (operation === 'PlaceOrder') return purchaseOf(data, { currency, value: worth(lastItems), items: lastItems })
    const cart = cartIn(data)
    if (!cart) return []
    const lines = linesOf(cart)
    currency =
      cart.prices?.grand_total?.currency ?? lines.map(amountOf).find((one) => one?.currency)?.currency ?? currency
    const events = known || operation === 'AddProductsToCart' ? changes(lines, answer) : []
    known = new Map(lines.map((line) => [line.uid, line]))
    lastItems = lines.map((line) => itemOf(line))
    const whole = { currency, value: worth(lastItems), items: lastItems }
    if (operation === 'Cart' && /\/cart$/.test(path)) events.push({ event: 'view_cart', ...whole })
    if (operation === 'Checkout') events.push({ event: 'begin_checkout', ...whole })
    const method = variables.method as { carrier_code?: string; code?: string } | undefined
    if (operation === 'ChooseShipping')
      events.push({ event: 'add_shipping_info', shipping_tier: method?.carrier_code ?? '', ...whole })
    if (operation === 'ChoosePayment')
      events.push({ event: 'add_payment_info', payment_type: method?.code ?? '', ...whole })
    return events
  }
}

function askedFor(variables: Record<string, unknown>): Map<string, number> {
  const items = Array.isArray(variables.items) ? (variables.items as { sku?: string; quantity?: number }[]) : []
  return new Map(items.map(({ sku = '', quantity = 1 }) => [sku, quantity]))
}

function purchaseOf(data: unknown, whole: { currency: string; value: number; items: Item[] }): Measured[] {
  const { placeOrder } = data as {
    placeOrder?: { orderV2?: { number?: string } | null; order?: { order_number?: string } | null } | null
  }
  const number = placeOrder?.orderV2?.number ?? placeOrder?.order?.order_number
  return number ? [{ event: 'purchase', transaction_id: number, ...whole }] : []
}
