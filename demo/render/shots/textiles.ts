import { palette } from '../../palette.ts'
import type { Piece } from '../piece.ts'

export const textiles: Piece[] = [
  {
    key: 'meadow',
    generator: 'cushion',
    tints: ['rust', 'oat', 'sage', 'slate', 'mustard'],
    front: { fill: 0.7 },
    turned: { azimuth: 0.75, fill: 0.68 },
    detail: { zoom: 2.6, shift: [0.36, 0.36] },
  },
  {
    key: 'drumlin',
    generator: 'cushion',
    params: { material: 'wool' },
    tints: ['oat', 'moss', 'slate'],
    front: { fill: 0.7 },
    turned: { azimuth: 0.75, fill: 0.68 },
    detail: { zoom: 2.6, shift: [0.36, 0.36] },
  },
  {
    key: 'furrow',
    generator: 'stripedCushion',
    variants: {
      ink: { stripe: palette.ink.hex },
      rust: { stripe: palette.rust.hex },
      forest: { stripe: palette.forest.hex },
    },
    front: { fill: 0.76 },
    turned: { azimuth: 0.75, fill: 0.7 },
  },
  {
    key: 'wold',
    revision: 1,
    generator: 'throwBlanket',
    tints: ['mustard', 'moss', 'oat', 'slate'],
    front: { pitch: 0.3, fill: 0.74 },
    turned: { pitch: 0.42, azimuth: 0.95, fill: 0.74 },
    detail: { pitch: 0.24, zoom: 2.6, shift: [0.2, -0.1] },
  },
]
