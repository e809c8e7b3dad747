import type { Family } from './recipe.ts'
import type { Remarks } from './remark.ts'
import { decorRemarks } from './reviews/decor.ts'
import { furnitureRemarks } from './reviews/furniture.ts'
import { lampRemarks } from './reviews/lamps.ts'
import { printRemarks } from './reviews/prints.ts'
import { tablewareRemarks } from './reviews/tableware.ts'
import { textileRemarks } from './reviews/textiles.ts'
import { upholsteryRemarks } from './reviews/upholstery.ts'
import { wallRemarks } from './reviews/wall.ts'

/** Remarks that fit any product of a family. */
export const remarks: Record<Family, Remarks> = {
  lamp: lampRemarks,
  furniture: furnitureRemarks,
  tableware: tablewareRemarks,
  decor: decorRemarks,
  wall: wallRemarks,
  print: printRemarks,
  upholstery: upholsteryRemarks,
  textile: textileRemarks,
}
