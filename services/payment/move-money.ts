import type { MoneyMoved } from '../../contracts/internal/payment.ts'
import type { Charge, PaymentMethod } from './domain/payment-method.ts'
import type { MovementRow, movementStore } from './store/movement-store.ts'

type ChargeRow = {
  method: string
  amount_minor: number
  captured_minor: number
  currency: Charge['currency']
  answer: string | null
}
type Parts = {
  movements: ReturnType<typeof movementStore>
  find(key: string): Promise<ChargeRow | undefined>
  methodOf(code: string): PaymentMethod | undefined
}

const refused = (reason: string): MoneyMoved => ({ status: 'refused', reason })

/** Captures and refunds: room is taken, the method is asked, its first answer stands. A broken call may be asked again. */
export function openMoneyMoves({ movements, find, methodOf }: Parts) {
  /** Asks the method for every part that has no answer yet, and sums up what the parts came to. */
  async function carryOut(
    begun: MovementRow[] | string,
    ask: (row: MovementRow) => Promise<MoneyMoved>,
  ): Promise<MoneyMoved> {
    if (typeof begun === 'string') return refused(begun)
    const [first] = begun
    if (!first) return { status: 'done', reference: '' }
    for (const row of begun) {
      if (row.status !== 'pending') continue
      const moved = await ask(row)
      await movements.settle(row, moved.status === 'done', moved.status === 'done' ? moved.reference : moved.reason)
    }
    const settled = await movements.rows(first.movement_key)
    const failed = settled.find(({ status }) => status === 'refused')
    // What has gone back cannot be taken again: a refund of which one part failed is told as failed, and stays written down.
    if (failed) return refused(failed.answer ?? 'The payment was refused.')
    return { status: 'done', reference: settled.map(({ answer }) => answer ?? '').join(',') }
  }

  return {
    async capture(request: { key: string; captureKey: string; amountMinor: number }): Promise<MoneyMoved> {
      const { key, captureKey, amountMinor } = request
      if (!(amountMinor >= 0)) return refused('An amount to capture is not negative.')
      const begun = await movements.beginCapture(captureKey, key, amountMinor)
      const charge = await find(key)
      if (!charge) return refused('There is no such charge.')
      const isLast = Number(charge.captured_minor) >= Number(charge.amount_minor)
      const { currency, answer } = charge
      return carryOut(begun, async ({ amount_minor }) => {
        const asked = { key: captureKey, amountMinor: Number(amount_minor), currency }
        const moved = await methodOf(charge.method)?.capture?.({ ...asked, authorization: answer ?? '', isLast })
        return moved ?? { status: 'done', reference: `${charge.method}:${captureKey}` }
      })
    },

    async refund(request: { key: string; refundKey: string; amountMinor: number }): Promise<MoneyMoved> {
      const { key, refundKey, amountMinor } = request
      if (!(amountMinor >= 0)) return refused('An amount to refund is not negative.')
      const charge = await find(key)
      if (!charge) return refused('There is no such charge.')
      return carryOut(await movements.beginRefund(refundKey, key, amountMinor), async (row) => {
        const partKey = `${refundKey}#${row.part}`
        const asked = { key: partKey, amountMinor: Number(row.amount_minor), currency: charge.currency }
        const moved = await methodOf(charge.method)?.refund?.({ ...asked, capture: row.capture_reference ?? '' })
        return moved ?? { status: 'done', reference: `${charge.method}:${partKey}` }
      })
    },
  }
}
