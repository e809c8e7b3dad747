import type { PlacedOrder } from '../../contracts/internal/order.ts'
import { downloadStatus, remainingDownloads } from './domain/download-status.ts'
import { lineCounts } from './domain/line-counts.ts'
import type { DocumentStore } from './store/document-store.ts'
import type { DownloadRight, downloadStore } from './store/download-store.ts'
import type { OrderStore } from './store/order-store.ts'

/** Where a bought file is fetched; the rest of the address is known to its buyer alone. */
export const downloadPath = '/downloadable/download/link/id/'

export type Downloads = ReturnType<typeof openDownloads>
/** What is fetched, or with which HTTP status and in which words it is refused. */
export type Fetched =
  | { ok: true; file: string; title: string }
  | { ok: false; status: 403 | 404 | 410; message: string }

const refused = (status: 403 | 404 | 410, message: string): Fetched => ({ ok: false, status, message })

/** What customers bought to download: what is left of it, and the fetching itself. */
export function openDownloads(rights: ReturnType<typeof downloadStore>, orders: OrderStore, documents: DocumentStore) {
  async function statusOf(right: DownloadRight, order: PlacedOrder) {
    const counts = lineCounts(order.content.lines, await documents.ofOrder(order.id))[right.line]
    return counts ? downloadStatus(right, counts, order.status) : 'expired'
  }

  return {
    async list(customerId: number) {
      const found = await rights.ofCustomer(customerId)
      const shown = await Promise.all(
        found.map(async (right) => {
          const order = await orders.byId(Number(right.order_id))
          if (!order) return null
          const status = await statusOf(right, order)
          return { order, status, remaining: remainingDownloads(right), path: `${downloadPath}${right.link_hash}` }
        }),
      )
      return shown.filter((one) => one !== null)
    },

    /** Counts a download and names its file. `customerId` is whoever asks; a guest's link opens to whoever knows it. */
    async fetch(hash: string, customerId: number | null): Promise<Fetched> {
      const right = await rights.byHash(hash)
      const order = right && (await orders.byId(Number(right.order_id)))
      if (!right || !order) return refused(404, "We can't find the link you requested.")
      const owner = right.customer_id === null ? null : Number(right.customer_id)
      if (owner !== null && owner !== customerId && !right.shareable)
        return refused(403, 'Please sign in to download your product.')
      const status = await statusOf(right, order)
      if (status === 'expired') return refused(410, 'The link has expired.')
      if (status === 'pending' || !right.file) return refused(403, 'The link is not available.')
      if (!(await rights.use(hash))) return refused(410, 'The link has expired.')
      return { ok: true, file: right.file, title: right.title }
    },
  }
}
