import type { OrderStatus } from '../../../contracts/internal/order.ts'
import type { LineCounts } from './line-counts.ts'

/** Magento's states of a bought link: it opens when its line is invoiced, and ends when it was used up or given back. */
export function downloadStatus(
  right: { allowed: number | null; used: number },
  counts: LineCounts,
  status: OrderStatus,
): 'available' | 'pending' | 'expired' {
  if (counts.invoiced > 0 && counts.refunded >= counts.invoiced) return 'expired'
  if (status === 'canceled' || status === 'closed') return 'expired'
  if (right.allowed !== null && right.allowed > 0 && right.used >= right.allowed) return 'expired'
  return counts.invoiced > 0 && status !== 'holded' ? 'available' : 'pending'
}

/** Downloads that are left, in Magento's words. */
export const remainingDownloads = ({ allowed, used }: { allowed: number | null; used: number }) =>
  allowed === null || allowed === 0 ? 'Unlimited' : String(Math.max(0, allowed - used))
