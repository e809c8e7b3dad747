import type { Shot } from '../shot.ts'

/** Furnished rooms for the home page and the tops of categories, with where each is shown. */
export const rooms: Shot[] = [
  scene('home', 'morning'),
  scene('lighting', 'dusk'),
  scene('furniture', 'corner'),
  scene('tableware', 'table'),
  scene('decor', 'still'),
  scene('textiles', 'soft'),
]

function scene(name: string, interior: string): Shot {
  return { name, generator: 'room', params: { scene: interior }, width: 1440, height: 900, passes: 16 }
}
