import type { LineCounts } from './line-counts.ts'

/** Magento's word for what has become of a line, as its clients show it. */
export function itemStatus({ ordered, invoiced, shipped, refunded, canceled }: LineCounts): string {
  if (invoiced === 0 && shipped === 0 && refunded === 0 && canceled === 0) return 'Ordered'
  if (shipped > 0 && invoiced > 0 && ordered === shipped) return 'Shipped'
  if (invoiced > 0 && shipped === 0 && refunded === 0 && ordered === invoiced) return 'Invoiced'
  if (refunded > 0 && ordered === refunded) return 'Refunded'
  if (canceled > 0 && ordered === canceled) return 'Canceled'
  return Math.max(shipped, invoiced) < ordered ? 'Partial' : 'Mixed'
}
