import { isUtf8 } from 'node:buffer'

/** A file that cannot be read at all; `line` and `column` say where it breaks and the message how to mend it. */
export class BrokenFile extends Error {
  readonly line: number
  readonly column: string
  constructor(line: number, column: string, reason: string) {
    super(reason)
    this.name = 'BrokenFile'
    this.line = line
    this.column = column
  }
}

const newline = 0x0a
const maxLineBytes = 8 * 1024 * 1024

/** Where the first byte of a bad line is that no UTF-8 text can hold, counted in characters from 1. */
function badCharacter(line: Buffer): number {
  return line.toString('utf8').indexOf('\uFFFD') + 1
}

function check(block: Buffer, firstLine: number): void {
  const clean = isUtf8(block) && !block.includes(0)
  if (clean) return
  let line = firstLine
  let start = 0
  while (start < block.length) {
    const end = block.indexOf(newline, start)
    const text = block.subarray(start, end === -1 ? block.length : end)
    if (!isUtf8(text)) {
      throw new BrokenFile(line, `character ${badCharacter(text)}`, 'not UTF-8 text; save the file as "CSV UTF-8"')
    }
    const zero = text.indexOf(0)
    if (zero !== -1) throw new BrokenFile(line, `character ${zero + 1}`, 'a zero byte: this is not a text file')
    line += 1
    start += text.length + 1
  }
}

/** Lines that end in LF alone: the CSV parser counts a CRLF inside quotes twice. */
function withPlainEnds(block: Buffer): Buffer {
  return block.includes('\r\n') ? Buffer.from(block.toString('utf8').replaceAll('\r\n', '\n')) : block
}

function countLines(block: Buffer): number {
  let count = 0
  for (let at = block.indexOf(newline); at !== -1; at = block.indexOf(newline, at + 1)) count += 1
  return count
}

/**
 * Passes bytes on in blocks of whole lines, so that each block can be proved to be UTF-8 and a bad byte gets its line.
 * Throws BrokenFile for other encodings, binary content and lines without end.
 */
export async function* wholeLines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  let line = 1
  let first = true
  let ended = false
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, Buffer.from(chunk)])
    if (
      first &&
      rest.length >= 2 &&
      ((rest[0] === 0xff && rest[1] === 0xfe) || (rest[0] === 0xfe && rest[1] === 0xff))
    ) {
      throw new BrokenFile(1, 'character 1', 'UTF-16 text; save the file as "CSV UTF-8"')
    }
    first = false
    const end = rest.lastIndexOf(newline)
    if (end === -1) {
      if (rest.length > maxLineBytes) throw new BrokenFile(line, 'character 1', 'a line of over 8 MB: not a CSV file')
      continue
    }
    const block = rest.subarray(0, end + 1)
    check(block, line)
    line += countLines(block)
    rest = rest.subarray(end + 1)
    ended = true
    yield withPlainEnds(block)
  }
  if (rest.length > 0) {
    check(rest, line)
    if (!ended && rest.includes('\r')) {
      throw new BrokenFile(1, 'character 1', 'lines end in CR alone; save the file as "CSV UTF-8"')
    }
    yield rest
  }
}
