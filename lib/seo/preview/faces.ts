import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Weight = 400 | 500 | 600
type Face = { name: string; weight: Weight; style: 'normal'; data: Buffer }

/** Each script in a file of its own: the ones a text needs are read, once. */
const files: { name: string; weight: Weight; file: string; scripts: RegExp | null }[] = [
  { name: 'Display', weight: 500, file: 'fraunces/files/fraunces-latin-500-normal.woff', scripts: null },
  {
    name: 'Display more',
    weight: 500,
    file: 'fraunces/files/fraunces-latin-ext-500-normal.woff',
    scripts: /[\u0100-\u024f]/,
  },
  { name: 'Text', weight: 400, file: 'inter/files/inter-latin-400-normal.woff', scripts: null },
  { name: 'Text', weight: 600, file: 'inter/files/inter-latin-600-normal.woff', scripts: null },
  {
    name: 'Text more',
    weight: 600,
    file: 'inter/files/inter-latin-ext-600-normal.woff',
    scripts: /[\u0100-\u024f\u20a0-\u20bf]/,
  },
  { name: 'Greek', weight: 600, file: 'inter/files/inter-greek-600-normal.woff', scripts: /\p{Script=Greek}/u },
  {
    name: 'Cyrillic',
    weight: 600,
    file: 'inter/files/inter-cyrillic-600-normal.woff',
    scripts: /\p{Script=Cyrillic}/u,
  },
  {
    name: 'Arabic',
    weight: 400,
    file: 'readex-pro/files/readex-pro-arabic-400-normal.woff',
    scripts: /\p{Script=Arabic}/u,
  },
  {
    name: 'Arabic',
    weight: 600,
    file: 'readex-pro/files/readex-pro-arabic-600-normal.woff',
    scripts: /\p{Script=Arabic}/u,
  },
]

const read = new Map<string, Promise<Buffer>>()

function bytesOf(file: string): Promise<Buffer> {
  const known =
    read.get(file) ?? readFile(join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource', file))
  read.set(file, known)
  return known
}

/** The faces that a text can be set in. */
export function facesFor(text: string): Promise<Face[]> {
  const needed = files.filter(({ scripts }) => !scripts || scripts.test(text))
  return Promise.all(
    needed.map(async ({ name, weight, file }) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await bytesOf(file),
    })),
  )
}

/** A sign that no face here has: the maker of pictures would ask a foreign host for one. */
const unset = /[^\u0020-\u007e\u00a0-\u024f\p{Script=Greek}\p{Script=Cyrillic}\u0600-\u06ff–—‘’“”„…•€£¥₺₹₽]/gu

/** A text without the signs that cannot be set, cut at a word. */
export function settable(text: string, most: number): string {
  const plain = text.normalize('NFC').replace(unset, '').replace(/\s+/g, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`
}
