import type { CSSProperties } from 'react'

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word)

/** The words of a line from the right: neighbours in another script stay together and keep their own order. */
export function runsOf(text: string): string[] {
  const runs: string[] = []
  let foreign: string[] = []
  const close = () => {
    if (foreign.length > 0) runs.push(foreign.join(' '))
    foreign = []
  }
  for (const word of text.split(' ').filter(Boolean)) {
    if (isArabic(word)) {
      close()
      runs.push(word)
    } else foreign.push(word)
  }
  close()
  return runs
}

type Props = { text: string; size: number; isRtl: boolean; style?: CSSProperties }

/** A text in its direction. The one who draws sets each word well and the line from the left: from the right it is set here. */
export function SetText({ text, size, isRtl, style = {} }: Props) {
  const look = { ...style, fontSize: size }
  if (!isRtl) return <div style={look}>{text}</div>
  return (
    <div style={{ ...look, display: 'flex', flexDirection: 'row-reverse', flexWrap: 'wrap', columnGap: size * 0.26 }}>
      {runsOf(text).map((run, place) => (
        <div key={place}>{run}</div>
      ))}
    </div>
  )
}
