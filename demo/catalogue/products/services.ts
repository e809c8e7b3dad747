import type { Product } from '../articles.ts'
import { priced, worded } from '../composed.ts'

const guide: Product = {
  ...worded({
    sku: 'guide-care',
    name: 'The care guide',
    urlKey: 'care-guide',
    short: 'How to live with clay, wood, brass and linen for thirty years. A small book to download.',
    story: [
      'Eight pages on the things we are asked most: how to get a ring off oiled oak, what brass wants and what it does not, why linen likes to be wet.',
      'Yours at once after paying, to keep and to print.',
    ],
    shots: [
      ['grove-oak', 'detail', 'The Grove serving board, oiled: what the care guide is about'],
      ['selvedge-sage', 'turned', 'Stonewashed linen from close by'],
    ],
    categories: ['Gifts'],
  }),
  ...priced(6),
  type: 'downloadable',
  downloadable: {
    linksTitle: 'Editions',
    samplesTitle: 'Look inside',
    purchasedSeparately: true,
    links: [
      { title: 'To read on a screen (PDF)', price: '0', position: 1, content: { file: 'care-guide.pdf' } },
      { title: 'To print at home (PDF, A4)', price: '2.00', position: 2, content: { file: 'care-guide.pdf' } },
    ],
    samples: [{ title: 'The first page', position: 1, content: { file: 'care-guide-sample.pdf' } }],
  },
}

const wrapping: Product = {
  ...worded({
    sku: 'service-wrapping',
    name: 'Gift wrapping',
    urlKey: 'gift-wrapping',
    short: 'Wrapped by hand in heavy paper, with your words on a card.',
    story: [
      'We wrap everything else in your cart as one gift, or tell us in the note which of the things it is for.',
      'The paper is made of cotton waste and may be used again, which is what we do at home.',
    ],
    shots: [
      ['nest-oak', 'front', 'Boxes with lids, ready to be wrapped'],
      ['coil-oat', 'front', 'A basket as a gift'],
    ],
    categories: ['Gifts'],
  }),
  ...priced(7),
  type: 'virtual',
  customOptions: [
    {
      title: 'Paper',
      type: 'radio',
      required: true,
      position: 1,
      values: [
        { title: 'Chalk', position: 1 },
        { title: 'Clay', position: 2 },
        { title: 'Forest', position: 3 },
      ],
    },
    {
      title: 'With it',
      type: 'checkbox',
      position: 2,
      values: [
        { title: 'Linen ribbon', price: '2.00', position: 1 },
        { title: 'A dried flower', price: '3.00', position: 2 },
      ],
    },
    { title: 'Name on the card', type: 'field', maxCharacters: 40, position: 3 },
    { title: 'Your words', type: 'area', maxCharacters: 300, position: 4 },
  ],
}

const assembly: Product = {
  ...worded({
    sku: 'service-assembly',
    name: 'Assembly at home',
    urlKey: 'assembly-at-home',
    short: 'Two people, one van, and no parts left over at the end.',
    story: [
      'For shelves and lamps that need a drill, and for everything that needs a second pair of hands. We bring the tools and take the packaging.',
      'Large furniture is assembled on delivery in any case; you need not book this for it.',
    ],
    shots: [
      ['ledge-oak', 'front', 'A wall shelf, mounted'],
      ['rung-oak', 'front', 'A leaning shelf, put up'],
    ],
    categories: ['Gifts'],
  }),
  ...priced(49),
  type: 'virtual',
  customOptions: [
    {
      title: 'How many pieces',
      type: 'drop_down',
      required: true,
      position: 1,
      values: [
        { title: 'One or two', position: 1 },
        { title: 'Three to five', price: '30.00', position: 2 },
        { title: 'A whole room', price: '90.00', position: 3 },
      ],
    },
    { title: 'Day', type: 'date', required: true, position: 2 },
    { title: 'Not before', type: 'time', position: 3 },
  ],
}

const styling: Product = {
  ...worded({
    sku: 'service-styling',
    name: 'An hour with a stylist',
    urlKey: 'styling-hour',
    short: 'Show us the room on a call, and we tell you what to leave out.',
    story: [
      'Most rooms need less, not more. In an hour we move what you have, and write down the two or three things that are missing.',
      'Half of the fee comes off anything you then buy here.',
    ],
    shots: [
      ['fjord-sage', 'front', 'A lamp where it is needed'],
      ['meadow-rust', 'front', 'A cushion'],
    ],
    categories: ['Gifts'],
  }),
  ...priced(90),
  type: 'virtual',
  customOptions: [
    { title: 'When', type: 'date_time', required: true, position: 1 },
    {
      title: 'Rooms',
      type: 'multiple',
      required: true,
      position: 2,
      values: [
        { title: 'Living room', position: 1 },
        { title: 'Bedroom', position: 2 },
        { title: 'Kitchen', position: 3 },
        { title: 'Hallway', price: '10.00', position: 4 },
      ],
    },
    { title: 'Floor plan', type: 'file', fileExtensions: 'pdf, png, jpg', position: 3 },
  ],
}

/** What is bought and never packed: words, hands, advice. */
export const services: Product[] = [guide, wrapping, assembly, styling]
