import type { Letter } from '../domain/letter.ts'

type Order = { shop: string; number: string; name: string }
/** What is said to buyers, in one language. */
export type OrderTexts = {
  invoice(of: Order & { pieces: string[]; total: string }): Letter
  shipment(of: Order & { pieces: string[]; tracks: string[] }): Letter
  refund(of: Order & { pieces: string[]; total: string }): Letter
  comment(of: Order & { comment: string }): Letter
  canceled(of: Order & { pieces: string[] }): Letter
  confirmCancellation(of: Order & { id: string; key: string }): Letter
  recommendation(of: { shop: string; to: string; from: string; message: string; product: string; url: string }): Letter
  question(of: { shop: string; name: string; email: string; telephone: string | null; comment: string }): Letter
}
