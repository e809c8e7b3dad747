import type { Piece } from '../piece.ts'

const vaseViews = {
  turned: { pitch: 0.5, fill: 0.66 },
  detail: { zoom: 2.3, shift: [0.1, 0.5] as [number, number], pitch: 0.24 },
}
const print = { pitch: 0.03, azimuth: 0, fill: 0.72 }
const printViews = {
  front: print,
  turned: { ...print, azimuth: -0.5 },
  detail: { ...print, azimuth: -0.2, zoom: 2.6, shift: [0.36, 0.5] as [number, number] },
}
const woods = ['oak', 'walnut', 'black'] as const

export const decor: Piece[] = [
  {
    key: 'moraine',
    generator: 'vase',
    params: { profile: 'round' },
    tints: ['terracotta', 'bone', 'forest', 'charcoal'],
    ...vaseViews,
  },
  {
    key: 'spire',
    generator: 'vase',
    params: { profile: 'bottle', finish: 'gloss' },
    tints: ['forest', 'butter', 'rust'],
    ...vaseViews,
  },
  {
    key: 'pebble',
    generator: 'vase',
    params: { profile: 'moon' },
    tints: ['sky', 'bone', 'charcoal'],
    front: { fill: 0.62 },
    ...vaseViews,
  },
  { key: 'keep', generator: 'vase', params: { profile: 'urn' }, tints: ['charcoal', 'bone'], ...vaseViews },
  {
    key: 'halo',
    generator: 'ringVase',
    tints: ['terracotta', 'bone', 'sage'],
    turned: { azimuth: 0.75, pitch: 0.3 },
    detail: { zoom: 2.3, shift: [0.05, 0.36] },
  },
  { key: 'colonnade', generator: 'flutedVase', tints: ['bone', 'sage', 'sky'], front: { fill: 0.66 }, ...vaseViews },
  {
    key: 'fount',
    generator: 'footedBowl',
    tints: ['bone', 'charcoal'],
    front: { pitch: 0.26, fill: 0.7 },
    turned: { pitch: 0.7, fill: 0.68 },
  },
  {
    key: 'vesper',
    generator: 'candlestick',
    tints: ['brass', 'steel', 'black'],
    turned: { pitch: 0.36 },
    detail: { zoom: 3, shift: [0, -0.5] },
  },
  {
    key: 'kin',
    generator: 'candlestickTrio',
    tints: ['charcoal', 'bone', 'sage'],
    turned: { azimuth: 0.9, pitch: 0.3 },
    detail: { zoom: 2.4, shift: [0.05, -0.3] },
  },
  {
    key: 'hush',
    generator: 'tealight',
    tints: ['sage', 'butter', 'terracotta', 'bone'],
    front: { pitch: 0.28, fill: 0.56 },
    turned: { pitch: 0.66, fill: 0.56 },
  },
  {
    key: 'orbit',
    revision: 2,
    generator: 'roundTray',
    tints: woods,
    front: { pitch: 0.44, fill: 0.74 },
    turned: { pitch: 0.9, azimuth: 0.6, fill: 0.7 },
    detail: { pitch: 0.3, zoom: 2.6, shift: [0.4, 0] },
  },
  {
    key: 'plane',
    generator: 'lacquerTray',
    tints: ['rust', 'forest', 'ink', 'butter'],
    front: { pitch: 0.46, fill: 0.76 },
    turned: { pitch: 0.9, azimuth: 0.9, fill: 0.7 },
    detail: { pitch: 0.34, zoom: 2.6, shift: [0.46, -0.05] },
  },
  {
    key: 'coil',
    generator: 'coilBasket',
    tints: ['oat', 'clay'],
    front: { pitch: 0.22, fill: 0.68 },
    turned: { pitch: 0.6, azimuth: 0.8, fill: 0.64 },
    detail: { pitch: 0.2, zoom: 2.4, shift: [0.4, 0.4] },
  },
  {
    key: 'nest',
    revision: 1,
    generator: 'bentBox',
    tints: ['oak', 'walnut'],
    front: { pitch: 0.26, fill: 0.62 },
    turned: { pitch: 0.6, azimuth: 0.7, fill: 0.6 },
    detail: { pitch: 0.24, zoom: 2.3, shift: [0, -0.1] },
  },
  {
    key: 'noon',
    generator: 'clock',
    tints: ['cloud', 'sage', 'charcoal'],
    front: { pitch: 0.04, azimuth: 0, fill: 0.62 },
    turned: { pitch: 0.05, azimuth: -0.6, fill: 0.6 },
  },
  {
    key: 'pool',
    generator: 'mirror',
    tints: woods,
    front: { pitch: 0.04, fill: 0.68 },
    turned: { pitch: 0.04, azimuth: -0.6, fill: 0.68 },
  },
  { key: 'low-tide', generator: 'framedPrint', params: { art: 'tide' }, tints: ['oak', 'black'], ...printViews },
  { key: 'three-hills', generator: 'framedPrint', params: { art: 'hills' }, tints: ['oak', 'black'], ...printViews },
  { key: 'two-pears', generator: 'framedPrint', params: { art: 'still' }, tints: ['oak', 'black'], ...printViews },
  { key: 'cairn', generator: 'framedPrint', params: { art: 'cairn' }, tints: ['oak', 'black'], ...printViews },
]
