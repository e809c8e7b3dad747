/** Words that belong to the family name they stand before: van der Berg, de la Cruz, von Trapp. */
const particles = new Set(
  'van von der den de del della di da do dos das du la le les el al bin ibn ben ter ten te zu zum zur af av st st. mac mc'.split(
    ' ',
  ),
)
const suffix = /^(jr|sr|ii|iii|iv|phd|md)\.?$/i

export type SplitName = { firstname: string; lastname: string }

/**
 * One name field for people, two for the backend. The parts joined give the name as it was typed (with single spaces), so
 * a wrong guess still prints right on the parcel. "Berg, Jan" is read the other way round. A single word has no last name.
 */
export function splitName(name: string): SplitName {
  const tidy = name.trim().replace(/\s+/g, ' ')
  const [before, after] = tidy.split(/\s*,\s*/, 2)
  if (before && after && !suffix.test(after)) return { firstname: after, lastname: before }
  const words = tidy.split(' ').filter(Boolean)
  if (words.length < 2) return { firstname: words[0] ?? '', lastname: '' }
  let start = words.length - 1
  while (start > 1 && suffix.test(words[start] ?? '')) start--
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start--
  return { firstname: words.slice(0, start).join(' '), lastname: words.slice(start).join(' ') }
}

/** The name as one writes it. */
export const joinName = ({ firstname, lastname }: SplitName): string => `${firstname} ${lastname}`.trim()
