import type { ColorName, FinishName } from '../palette.ts'

/** One size of a product: what it is called, how it appears in a SKU, and how it differs from the smallest. */
export type Size = { label: string; slug: string; extra?: number; width?: number; height?: number; depth?: number }

export type StockState = 'plenty' | 'low' | 'out' | 'backorder'

export type Family = 'lamp' | 'furniture' | 'tableware' | 'decor' | 'wall' | 'print' | 'upholstery' | 'textile'

/** A product as its maker would describe it. Everything the shop needs is worked out from this. */
export type Recipe = {
  /** The same word as in the render orders: it finds the pictures. */
  key: string
  /** First word of its SKUs: lamp, mug, vase. */
  kind: string
  family: Family
  name: string
  categories: string[]
  /** Whole units of the base currency. */
  price: number
  /** Reduced price, as a share of the price: 0.8 is a fifth off. */
  reducedTo?: number
  /** Last day of the reduction; without it the reduction has no end. */
  reducedUntil?: string
  colors?: readonly ColorName[]
  finishes?: readonly FinishName[]
  sizes?: readonly Size[]
  isNew?: boolean
  short: string
  story: string[]
  facts: Facts
  related?: string[]
  upsell?: string[]
  crosssell?: string[]
  /** Cheaper by the number: pieces to per cent off. */
  tiers?: Record<number, number>
  /** What may be engraved on it, for this much: letters it has room for. */
  engraving?: { price: number; letters: number }
  /** The lowest price of the thirty days before a reduction, as a share of the price. */
  lowestLately?: number
  /** Stock of single children that the shop should show in a certain state: SKU ending to state. */
  stock?: Record<string, StockState>
}

/** Millimetres and kilograms; the rest as a customer reads it. */
export type Facts = {
  height: number
  width: number
  depth: number
  weight: number
  material: string
  room: string[]
  style: string
  care: string
  madeIn: string
  bulb?: string
  watts?: number
  dimmable?: boolean
  energy?: string
  capacity?: number
  /** How many are sold together: the shop then says what one costs. */
  pieces?: number
}

export const care = {
  lamp: 'Dust with a dry, soft cloth. Switch off and let the bulb cool first.',
  shade: 'Brush the shade with a soft clothes brush; wipe the base with a barely damp cloth.',
  wood: 'Wipe with a damp cloth and dry at once. Oil once a year with a hard-wax oil.',
  upholstery: 'Vacuum with a soft brush. Blot spills; do not rub.',
  stoneware: 'Dishwasher and microwave safe. Glaze may vary slightly from piece to piece.',
  vase: 'Rinse by hand. Watertight; put a felt pad under it on oiled wood.',
  metal: 'Wipe with a dry cloth. Unlacquered brass darkens with time and can be polished back.',
  lacquer: 'Wipe with a damp cloth. Not for the dishwasher.',
  board: 'Wash by hand and dry upright. Oil with a food-safe oil when it looks thirsty.',
  linen: 'Machine wash at 40 °C, iron damp if you must. Softens with every wash.',
  wool: 'Air outdoors; hand wash cold when needed. Dry flat.',
  paper: 'Dust lightly with a feather duster. Keep out of bathrooms.',
  frame: 'Dust the frame; clean the glazing with a soft, dry cloth.',
} as const
