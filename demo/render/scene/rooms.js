import { candlestick, candlestickTrio, coilBasket, roundTray, tealight } from './accents.js'
import { portableLamp } from './desk-lamps.js'
import { bowl, espressoCup, mug, plate } from './drinkware.js'
import { columnLamp, readingLamp, tripodLamp } from './floor-lamps.js'
import { matte } from './materials.js'
import { domePendant, paperPendant } from './pendants.js'
import { framedPrint } from './prints.js'
import { halo, shell, sunWindow, tableTop } from './room-shell.js'
import { bench, loungeChair, pouf } from './seating.js'
import { jug, servingBoard, teapot } from './serving.js'
import { box, group, place } from './shape.js'
import { columnTable, lowBoard, slattedSideboard, trayTable } from './storage.js'
import { ceramicLamp, globeLamp, mushroomLamp } from './table-lamps.js'
import { cushion, napkins, stripedCushion, throwBlanket } from './textiles.js'
import { flutedVase, footedBowl, ringVase, vase } from './vases.js'
import { mirror } from './wall-pieces.js'

const SUN = [-6.5, 6.2, 5.5]
const daylight = { key: 3.5, sky: 3.1, keyFrom: SUN, keySize: 0.4, keyColor: '#ffeed8', environment: 0.7 }

/** Puts a product into a room: straightens the turn it has for its own picture, then turns it by `turn`. */
function put(made, position, turn = 0, scale = 1) {
  made.object.rotation.y = 0
  return place(made.object, position, turn, scale)
}

const books = (x, y, z, colors) =>
  group(
    colors.map((color, i) =>
      place(
        box(2.2 - i * 0.15, 0.26, 1.6 - i * 0.1, matte(color), [0, 0, 0], { edge: 0.03 }),
        [x + 0.05 * i, y + 0.13 + i * 0.27, z],
        0.08 * (i % 2 ? -1 : 1),
      ),
    ),
  )

/** Sideboard, lamp and print in morning light. */
function morning() {
  const object = group(
    shell({ wallAt: -3.4 }),
    sunWindow({ from: SUN, towards: [-3, 9, -3], width: 17, height: 19 }),
    put(slattedSideboard({ frame: 'oak', width: 18 }), [4, 0, -1]),
    put(ceramicLamp({ body: '#93a38f' }), [-2.4, 7.44, -0.9], 0, 1.1),
    books(1.4, 7.44, -0.7, ['#d8c7ab', '#a9694b', '#4d5f58']),
    put(vase({ body: '#c06a43' }), [6.6, 7.44, -1], 0, 1.15),
    put(vase({ body: '#e8dfce', profile: 'bottle' }), [8.6, 7.44, -0.7], 0, 0.95),
    put(candlestick({ fitting: 'brass' }), [10.9, 7.44, -1]),
    put(framedPrint({ art: 'hills', frame: 'walnut', width: 5, height: 6.7 }), [4.4, 14.6, -3.3]),
    put(loungeChair({ seat: '#8b9a86' }), [-13.4, 0, 2.6], 0.75),
    put(pouf({ seat: '#e2d8c6' }), [-6.6, 0, 6.4]),
  )
  return {
    object,
    room: { from: [-1.5, 9.2, 47], to: [-1.5, 8.6, 0], field: 26 },
    studio: {
      ...daylight,
      bounds: [
        [-19, 0, -4],
        [15, 20, 9],
      ],
    },
  }
}

/** Lamps of every kind at dusk. */
function dusk() {
  const object = group(
    shell({ wallAt: -3.2, wall: '#d6c8b4', floor: '#b08a63' }),
    put(lowBoard({ frame: 'walnut', width: 22 }), [1, 0, -1]),
    put(ceramicLamp({ body: '#c06a43', lit: 0.85 }), [-6.2, 4.33, -0.8], 0, 1.2),
    put(globeLamp({ fitting: 'brass', lit: 0.85 }), [-1.4, 4.33, -0.6], 0, 1.05),
    put(mushroomLamp({ body: '#efe6d3', lit: 1 }), [3.4, 4.33, -0.8], 0, 1.1),
    put(portableLamp({ body: '#4d6154' }), [7, 4.33, -0.4]),
    put(vase({ body: '#3b3a3a', profile: 'urn' }), [10, 4.33, -0.9], 0, 1.05),
    put(tripodLamp({ frame: 'walnut', lit: 0.75 }), [-15, 0, -0.2]),
    put(domePendant({ body: '#4d6154' }), [1, 17, -0.4], 0, 1.2),
    put(paperPendant({ lit: 0.75 }), [-8.4, 18.2, 0], 0, 1.1),
    put(domePendant({ body: '#e4c77a' }), [10.4, 18, -0.4], 0, 1.0),
    [
      [-6.2, 8.2],
      [-1.4, 6.9],
      [3.4, 6.6],
      [7, 6],
      [-15, 12.6],
      [1, 17.2],
      [10.4, 18.2],
      [-8.4, 20],
    ].map(([x, y]) => halo([x, y, -0.9])),
  )
  return {
    object,
    room: { from: [-1, 10.4, 50], to: [-1, 10.2, 0], field: 27 },
    studio: {
      key: 1.15,
      sky: 1.5,
      keyColor: '#ffe9d0',
      keySize: 3,
      environment: 0.45,
      bounds: [
        [-19, 0, -4],
        [14, 24, 4],
      ],
    },
  }
}

/** A reading corner: chair, lamp, table, throw. */
function corner() {
  const object = group(
    shell({ wallAt: -5.5, wall: '#c8cdbf' }),
    sunWindow({ from: SUN, towards: [3, 9, -5], width: 18, height: 21, columns: 3 }),
    put(loungeChair({ seat: '#e6dccb' }), [-3.6, 0, 0], 0.5),
    put(trayTable({ body: '#b5573f' }), [3, 0, 2.2]),
    put(espressoCup({ body: '#efe9dd' }), [2.6, 4.98, 2.2]),
    put(readingLamp({ body: '#3a3a3a' }), [-10.4, 0, -1.6], -0.35),
    put(columnTable({ frame: 'walnut', radius: 3.6 }), [10.6, 0, 1.6]),
    put(footedBowl({ body: '#e8dfce' }), [10.4, 3.8, 1.6]),
    put(coilBasket({ body: '#d9c7a4' }), [-14.4, 0, 1.6], 0.4, 1.25),
    put(mirror({ frame: 'oak' }), [10.4, 13.6, -5.4], 0, 1.15),
    put(pouf({ seat: '#c98f63' }), [5.2, 0, 7.4]),
  )
  return {
    object,
    room: { from: [-1.2, 9, 48], to: [-1.2, 8.2, 0], field: 26 },
    studio: {
      ...daylight,
      bounds: [
        [-18, 0, -6],
        [15, 19, 10],
      ],
    },
  }
}

/** A laid table in the forenoon. */
function table() {
  const object = group(
    tableTop({ color: '#dfd3bf' }),
    sunWindow({ from: SUN, towards: [0, 0, 0], width: 9, height: 9, distance: 30 }),
    put(plate({ body: '#9aa893', count: 2 }), [-1.6, 0, 1.2]),
    put(bowl({ body: '#efe9dd' }), [-1.6, 0.24, 1.2], 0, 0.8),
    put(napkins({ cover: '#c98f63' }), [-4.4, 0, 1.8], 0.2, 0.85),
    put(mug({ body: '#3f5468' }), [1.6, 0, 1.9], -0.5),
    put(jug({ body: '#efe9dd' }), [2.2, 0, -1.4], -0.4),
    put(teapot({ body: '#c06a43' }), [-3.4, 0, -1.8], -0.3),
    put(servingBoard({ frame: 'walnut' }), [6, 0, 0.6], 0.35),
    put(bowl({ body: '#7f9bb0' }), [5.6, 0.22, 0.5], 0, 0.9),
    put(espressoCup({ body: '#e4c77a' }), [4.1, 0, 2.8]),
    put(plate({ body: '#efe9dd', count: 4 }), [-7.2, 0, -0.8]),
    put(vase({ body: '#e8dfce', profile: 'moon' }), [0, 0, -3.2], 0, 0.9),
  )
  return {
    object,
    room: { from: [-0.4, 7.4, 17.5], to: [-0.4, 0.5, -0.4], field: 28 },
    studio: {
      ...daylight,
      bounds: [
        [-14, 0, -9],
        [14, 6, 4],
      ],
    },
  }
}

/** Vases, candles and trays on a plinth. */
function still() {
  const object = group(
    tableTop({ color: '#d8b79b', wall: '#e0c4aa', wallAt: -6 }),
    sunWindow({ from: SUN, towards: [0, 2, -4], width: 10, height: 11, columns: 2, rows: 2, distance: 30 }),
    box(5, 1.2, 3, matte('#e7d0b8'), [3.2, 0.6, -1.6], { edge: 0.06 }),
    put(ringVase({ body: '#f0e7d8' }), [-2.6, 0, -1.4], -0.35, 1.25),
    put(vase({ body: '#b5573f' }), [2.2, 1.2, -1.8], 0, 1.15),
    put(vase({ body: '#4d6154', profile: 'bottle', finish: 'gloss' }), [4.5, 1.2, -1.6], 0, 0.95),
    put(flutedVase({ body: '#e8dfce' }), [-0.2, 0, -0.6], 0, 0.85),
    put(roundTray({ frame: 'walnut' }), [-5.6, 0, 0.4], 0.3),
    put(tealight({ body: '#9aa893' }), [-5.9, 0.11, 0.2]),
    put(tealight({ body: '#e4c77a' }), [-5, 0.11, 0.7]),
    put(candlestickTrio({ body: '#3b3a3a' }), [7.6, 0, -1.4], 0.2),
    put(footedBowl({ body: '#efe9dd' }), [2.2, 0, 1.6], 0, 0.9),
  )
  return {
    object,
    room: { from: [0.6, 4.4, 20], to: [0.6, 1.9, -1], field: 27 },
    studio: {
      ...daylight,
      bounds: [
        [-12, 0, -6],
        [12, 8, 3],
      ],
    },
  }
}

/** Bench with cushions and folded throws. */
function soft() {
  const object = group(
    shell({ wallAt: -3, wall: '#e7e0d3' }),
    sunWindow({ from: SUN, towards: [0, 8, -3], width: 16, height: 15 }),
    put(bench({ frame: 'oak', length: 20 }), [0, 0, -0.6]),
    put(cushion({ cover: '#c06a43' }), [-7, 4.4, -1], 0.12),
    put(cushion({ cover: '#e6dccb', material: 'wool' }), [-3.4, 4.4, -0.7], -0.1, 0.9),
    put(stripedCushion({ stripe: '#3f5468' }), [0.8, 4.45, -0.6], 0.05),
    put(throwBlanket({ cover: '#d9a441' }), [6.6, 4.5, -0.7], 0, 0.86),
    put(throwBlanket({ cover: '#8b9a86', fringe: true }), [6.5, 6.55, -0.7], 0, 0.8),
    put(coilBasket({ body: '#d9c7a4' }), [13.4, 0, 1.2], 0.4, 1.3),
    put(columnLamp({ frame: 'oak' }), [-13.6, 0, -0.8], 0.5),
    put(pouf({ seat: '#c9b79c' }), [-6.4, 0, 6.2]),
  )
  return {
    object,
    room: { from: [0, 7.8, 42], to: [0, 6.2, 0], field: 25 },
    studio: {
      ...daylight,
      bounds: [
        [-16, 0, -4],
        [16, 13, 9],
      ],
    },
  }
}

const rooms = { morning, dusk, corner, table, still, soft }

/** A furnished scene by name. */
export const room = ({ scene }) => rooms[scene]()
