import type { ColorName, FinishName } from '../palette.ts'
import type { View } from './shot.ts'

/** A product in front of the camera: how it is made, the colours it comes in, and the views taken of it. */
export type Piece = {
  /** The product's key: first word of its picture names. */
  key: string
  generator: string
  params?: Record<string, unknown>
  /** Colours or finishes; the first is the one the product is shown in by default. */
  tints?: readonly (ColorName | FinishName)[]
  /** For what cannot be tinted after the exposure: parameters per option, each exposed by itself. */
  variants?: Record<string, Record<string, unknown>>
  front?: View
  turned?: View
  detail?: View
  revision?: number
}
