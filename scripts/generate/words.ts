import { chanceFrom } from './chance.ts'

const list = (words: string) => words.trim().split(/\s+/)

export const moods = list(`Quiet Bright Heavy Slender Round Folded Early Northern Plain Tall Soft Open Calm Woven Hollow
  Winter Tidal Amber Narrow Gentle Deep Distant Upright Mellow Crisp Humble Patient Sturdy Little Broad`)
export const things =
  list(`lamp stool table vase bowl cushion shelf mirror rug bench chair mug plate basket candle throw
  clock tray jug hook planter teapot carafe ladder desk sofa blanket curtain towel apron notebook kettle lantern trunk
  cabinet sideboard ottoman pendant sconce pillow quilt doormat vessel coaster tumbler platter ladle grater whisk board`)

const plain =
  list(`the a of with and in to for it is from by on that at its as this each one no more not can be has made
  when will where you your all than light hand room small wood home day edge well colour form made surface shape use
  warm rests piece between work stands holds kept keeps table wall years glaze linen oak brass glass wool stone paper
  kitchen evening morning window corner simple strong thin thick smooth dark pale dry wet clean wash turn lift open close
  board joint grain seam thread weave fold stack pair set base foot handle lid rim neck body inside outside front back
  side top bottom long short wide deep high low even round flat curved straight soft hard heavy natural quiet slow fast
  maker workshop batch kiln lathe loom bench tool oil wax finish dye ink clay iron copper steel cotton leather bamboo
  cork ash walnut beech cherry maple pine cedar birch river field garden forest sea coast island hill valley north south
  first second last every other same such own few many most some any only just still again often always never almost`)

const onsets = list('b br c cl d dr f fl g gr h k l m n p pl r s sh sk st t tr v w')
const middles = list('a e i o u ai ea oa ou')
const ends = list('l m n r s t nd rk st lt mp th ck')

/** Words that nobody has said before, the same ones each time: the long tail of a shop's vocabulary. */
function invented(count: number, seed: number, syllables: number): string[] {
  const chance = chanceFrom(seed)
  const words = new Set<string>()
  while (words.size < count) {
    let word = ''
    for (let n = 0; n < syllables; n++) word += chance.of(onsets) + chance.of(middles)
    words.add(word + chance.of(ends))
  }
  return [...words]
}

/** Names of collections and makers, and what descriptions are written with: common words first, rare ones after. */
export const collections = invented(4000, 101, 2).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
export const vocabulary = [...plain, ...invented(16_000, 202, 2), ...invented(4000, 303, 3)]
