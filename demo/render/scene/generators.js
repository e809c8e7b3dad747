import * as accents from './accents.js'
import * as deskLamps from './desk-lamps.js'
import * as drinkware from './drinkware.js'
import * as floorLamps from './floor-lamps.js'
import * as pendants from './pendants.js'
import * as prints from './prints.js'
import * as rooms from './rooms.js'
import * as seating from './seating.js'
import * as serving from './serving.js'
import * as storage from './storage.js'
import * as tableLamps from './table-lamps.js'
import * as textiles from './textiles.js'
import * as vases from './vases.js'
import * as wallPieces from './wall-pieces.js'

/** Every generator by name: parameters in, `{ object, wall?, lift?, room?, studio? }` out. */
export const generators = {
  ...accents,
  ...deskLamps,
  ...drinkware,
  ...floorLamps,
  ...pendants,
  ...prints,
  room: rooms.room,
  ...seating,
  ...serving,
  ...storage,
  ...tableLamps,
  ...textiles,
  ...vases,
  ...wallPieces,
}
