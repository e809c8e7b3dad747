import type { z } from 'zod'
import type { review } from '../../contracts/catalogue.ts'
import { CellReader } from './cell-reader.ts'
import type { Row } from './read-csv.ts'

export type ReviewInput = z.input<typeof review>

/** Reads one row of a reviews file: one rating of one review. A review rated in several respects has several rows. */
export function readReviewRow(row: Row): { cells: CellReader; sku: string; review?: ReviewInput } {
  const cells = new CellReader(row)
  const sku = cells.required('sku')
  const nickname = cells.required('reviewer')
  const text = cells.required('review')
  const code = cells.text('rating_code') || 'Rating'
  const stars = Number(cells.text('rating_value'))
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) {
    cells.refuse('rating_value', `"${cells.text('rating_value')}" is not a number of stars from 1 to 5`)
  }
  if (cells.isRefused) return { cells, sku }
  return { cells, sku, review: { sku, title: cells.text('title'), text, nickname, ratings: { [code]: stars } } }
}

/** What makes two rows parts of one review. */
export const reviewKey = (review: ReviewInput): string =>
  JSON.stringify([review.sku, review.nickname, review.title, review.text])
