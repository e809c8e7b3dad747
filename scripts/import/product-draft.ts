import type { z } from 'zod'
import type { product } from '../../contracts/catalogue.ts'
import type { CellReader } from './cell-reader.ts'
import type { Variation } from './named-values.ts'
import { safeHtml } from './rich-text.ts'

type ProductInput = z.input<typeof product>

/** A picture as a row names it, before anybody has looked whether the file is there. */
export type DraftPicture = { file: string; label: string; column: string; roles: Role[] }
export type Role = 'image' | 'small_image' | 'thumbnail' | 'swatch_image'

/** What one row says about one product; what other files add (options, links, pictures) comes later. */
export type Draft = {
  product: Omit<ProductInput, 'attributes' | 'images' | 'configurable' | 'categories'>
  categories: { path: string; position: number }[]
  attributes: Map<string, string[]>
  pictures: DraftPicture[]
  variations: Variation[]
  /** Storefront labels of the varying attributes: { size: "Size" }. */
  variationLabels: Record<string, string>
}

/** One product's texts in one store view. */
export type Translation = { sku: string; storeView: string; texts: Record<string, string> }

/** Reads a description cell, made safe; what had to be taken out is told to the report. */
export function htmlCell(cells: CellReader, column: string): string {
  const { html, changed } = safeHtml(cells.text(column))
  if (changed) cells.leaveOut(column, 'script taken out of the text')
  return html
}
