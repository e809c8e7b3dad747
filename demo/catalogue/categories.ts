import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { categoryImage } from './pictures.ts'

type Category = NonNullable<CatalogueInput['categories']>[number]

type Shelf = { name: string; about: string; picture?: string; below?: { name: string; about: string }[] }

const shelves: Shelf[] = [
  {
    name: 'New',
    picture: 'home',
    about:
      'The latest from the workshops we work with. We add a handful of pieces each season, when they are ready and not before.',
  },
  {
    name: 'Lighting',
    picture: 'lighting',
    about:
      'Light makes the room; the lamp is only what it leaves from. Start with the darkest corner and the place where you read, and add from there.',
    below: [
      {
        name: 'Table lamps',
        about: 'For bedside, sideboard and desk: small pools of light at the height of the hand.',
      },
      {
        name: 'Pendants',
        about:
          'Hang them low over the table, about sixty-five centimetres above the top, and let the ceiling stay dark.',
      },
      {
        name: 'Floor lamps',
        about: 'They go where the socket is and light what you point them at. The quickest way to move a room around.',
      },
      { name: 'Wall lamps', about: 'Light that takes up no table: beside a mirror, up a staircase, over a book.' },
    ],
  },
  {
    name: 'Furniture',
    picture: 'furniture',
    about:
      'Solid wood where the hand goes, plain joints, parts that can be replaced. Pieces to be moved house with, more than once.',
    below: [
      { name: 'Sideboards', about: 'Somewhere to put things away, and a good long top to put a few back.' },
      { name: 'Seating', about: 'Chairs, stools, a bench and a pouf: each tested by sitting, some by standing.' },
      { name: 'Tables', about: 'Side tables and a coffee table: for the cup, the lamp and the book lying open.' },
      { name: 'Shelves', about: 'On the wall or leaning on it, in lengths that fit the space left over.' },
    ],
  },
  {
    name: 'Tableware',
    picture: 'tableware',
    about:
      'Stoneware from one pottery near Aveiro, glazed in colours that go with each other and with food. All of it may go into the dishwasher.',
    below: [
      { name: 'Cups and mugs', about: 'For coffee, tea and warming two hands at once.' },
      { name: 'Bowls and plates', about: 'A foot to lift them by, a rim to keep things in, and they stack.' },
      { name: 'Serving', about: 'Jugs, pots, platters and boards for the middle of the table.' },
    ],
  },
  {
    name: 'Decor',
    picture: 'decor',
    about:
      'The things one could do without and would miss at once: a vase by the window, a candle at dinner, something to look at on the landing.',
    below: [
      { name: 'Vases', about: 'Round, tall, fluted, ring-shaped: for one stem, a loose bunch or nothing at all.' },
      { name: 'Candle holders', about: 'Turned brass and bare clay, for dinner candles and tealights.' },
      { name: 'Trays and boxes', about: 'They turn several things into one: trays, baskets, boxes with lids.' },
      {
        name: 'Prints, mirrors and clocks',
        about:
          'For the wall: our own prints framed in solid wood, a mirror for more daylight, a clock that does not tick.',
      },
    ],
  },
  {
    name: 'Textiles',
    picture: 'textiles',
    about: 'Linen, wool and cotton, dyed to go with the glazes. The fastest way to change a room, and the softest.',
    below: [
      { name: 'Cushions', about: 'Washed linen, looped wool and stripes, filling included.' },
      { name: 'Throws', about: 'Brushed wool with a fringe, large enough for two.' },
      { name: 'Table linen', about: 'Stonewashed napkins that never ask to be ironed.' },
    ],
  },
  {
    name: 'Gifts',
    about: 'Sets to give, and what makes a parcel a present: paper, a card, somebody with a drill.',
  },
  {
    name: 'Sale',
    about:
      'Good things at a smaller price: last of a colour, end of a season. The same guarantee and the same hundred days to think it over.',
  },
]

const addressOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-')

const entry = (path: string, name: string, about: string, position: number): Category => ({
  path,
  name,
  urlKey: addressOf(name),
  position,
  description: `<p>${about}</p>`,
  metaTitle: name,
  metaDescription: about,
})

/** The shop's tree, parents before children. */
export function categories(): Category[] {
  return shelves.flatMap((shelf, index) => [
    { ...entry(shelf.name, shelf.name, shelf.about, index + 1), ...categoryImage(shelf.picture ?? '') },
    ...(shelf.below ?? []).map((child, place) =>
      entry(`${shelf.name}/${child.name}`, child.name, child.about, place + 1),
    ),
  ])
}
