import type { Message } from './message.ts'

const lineEnd = '\r\n'

/**
 * A message as RFC 5322 and MIME want it, plain text before HTML. Headers cannot be forged by what shoppers typed: line
 * breaks and other control characters never reach them.
 */
export function mimeMessage(message: Message): string {
  const boundary = `part-${message.id}`
  const domain = message.from.address.split('@')[1] ?? 'localhost'
  const headers = [
    `From: ${displayName(message.from.name)} <${oneLine(message.from.address)}>`,
    `To: <${oneLine(message.to).replace(/[<>\s]/g, '')}>`,
    `Subject: ${headerText(message.subject)}`,
    `Date: ${new Date(message.date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${message.id}@${oneLine(domain)}>`,
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ]
  const part = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(body),
  ]
  const parts = [...part('text/plain', message.text), ...part('text/html', message.html)]
  return [...headers, '', ...parts, `--${boundary}--`, ''].join(lineEnd)
}

const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

/** RFC 2047: text beyond ASCII travels as encoded words of at most 75 characters. */
function headerText(text: string): string {
  const line = oneLine(text)
  if (/^[\x20-\x7e]*$/.test(line)) return line
  const words: string[] = []
  let word = ''
  for (const character of line) {
    if (Buffer.byteLength(word + character) > 39) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join(`${lineEnd} `)
}

function displayName(name: string): string {
  const text = headerText(name)
  return text.startsWith('=?') ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** RFC 2045: bytes outside printable ASCII as =XX, soft breaks before column 76, line breaks as they are. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => softBreaks(encodeLine(line)))
    .join(lineEnd)
}

function encodeLine(line: string): string[] {
  const bytes = [...Buffer.from(line, 'utf8')]
  return bytes.map((byte, index) => {
    const blankAtEnd = (byte === 0x20 || byte === 0x09) && index === bytes.length - 1
    const plain = byte === 0x09 || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d)
    return plain && !blankAtEnd ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
}

function softBreaks(characters: string[]): string {
  let column = 0
  let result = ''
  for (const character of characters) {
    if (column + character.length > 75) {
      result += `=${lineEnd}`
      column = 0
    }
    result += character
    column += character.length
  }
  return result
}
