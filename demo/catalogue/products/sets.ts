import type { Product } from '../articles.ts'
import { worded } from '../composed.ts'

const choices = (sku: string, endings: readonly string[], quantity: number) =>
  endings.map((ending, index) => ({
    sku: `${sku}-${ending}`,
    quantity,
    isDefault: index === 0,
    position: index + 1,
  }))

/** A laid table: a plate, a bowl and a mug to choose, napkins and candles if one likes. It costs what is in it. */
const table: Product = {
  ...worded({
    sku: 'set-table',
    name: 'A laid table, for you to compose',
    urlKey: 'laid-table',
    short: 'Plates, bowls and mugs that were glazed to stand beside each other. Choose a colour for each.',
    story: [
      'Everything for three people, from the same kiln: a set of plates, three bowls and as many mugs as you like. Mix the colours or keep to one, they were made for both.',
      'Napkins and candle holders are there if you want them. You pay for the pieces, nothing for putting them together.',
    ],
    shots: [
      ['shore-sage', 'front', 'Shore plates in sage, the first choice of the set'],
      ['basin-bone', 'front', 'Basin bowl in bone'],
      ['tidal-ink', 'front', 'Tidal mug in ink'],
      ['selvedge-oat', 'front', 'Selvedge napkins in oat'],
      ['kin-bone', 'front', 'Kin candle holders in bone'],
      ['shore-terracotta', 'turned', 'Shore plates in terracotta, from another side'],
    ],
    categories: ['Gifts', 'Tableware/Bowls and plates'],
  }),
  type: 'bundle',
  links: { related: ['teapot-steep', 'jug-brook', 'platter-drift'], upsell: [], crosssell: ['board-grove'] },
  bundle: {
    priceType: 'dynamic',
    skuType: 'dynamic',
    weightType: 'dynamic',
    shipment: 'together',
    options: [
      {
        title: 'Plates',
        type: 'radio',
        position: 1,
        selections: choices('plate-shore', ['sage-20', 'bone-20', 'terracotta-20', 'ink-20'], 1),
      },
      {
        title: 'Bowls',
        type: 'select',
        position: 2,
        selections: choices('bowl-basin', ['bone-15', 'sage-15', 'sky-15', 'charcoal-15'], 3),
      },
      {
        title: 'Mugs',
        type: 'radio',
        position: 3,
        selections: choices('mug-tidal', ['ink', 'bone', 'sage'], 3).map((choice) => ({
          ...choice,
          canChangeQuantity: true,
        })),
      },
      {
        title: 'If you like',
        type: 'checkbox',
        required: false,
        position: 4,
        selections: [
          { sku: 'napkin-selvedge-oat', position: 1 },
          { sku: 'candle-kin-bone', position: 2 },
        ],
      },
    ],
  },
}

/** Three vases that are sold one by one and look best together. */
const vases: Product = {
  ...worded({
    sku: 'set-windowsill',
    name: 'Windowsill vases',
    urlKey: 'windowsill-vases',
    short: 'One tall, one round, one with a ring. Take one of each, or three of the one you love.',
    story: [
      'We photographed these three together so often that people asked for the set. There is no set: there are three vases that know how to stand beside each other.',
      'Leave a hand’s breadth between them and put flowers into one only.',
    ],
    shots: [
      ['pebble-bone', 'front', 'Pebble moon vase in bone'],
      ['spire-butter', 'front', 'Spire bottle vase in butter'],
      ['halo-sage', 'front', 'Halo ring vase in sage'],
      ['pebble-bone', 'detail', 'Pebble moon vase in bone, detail'],
    ],
    categories: ['Gifts', 'Decor/Vases'],
  }),
  type: 'grouped',
  grouped: {
    members: [
      { sku: 'vase-pebble-bone', quantity: 1, position: 1 },
      { sku: 'vase-spire-butter', quantity: 1, position: 2 },
      { sku: 'vase-halo-sage', quantity: 1, position: 3 },
    ],
  },
  links: { related: ['vase-colonnade', 'tray-orbit'], upsell: ['vase-keep'], crosssell: [] },
}

/** What is put together of other products. */
export const sets: Product[] = [table, vases]
