import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mimeMessage, quotedPrintable } from './mime.ts'

const message = {
  id: 'order-1',
  from: { name: 'The "Shop"', address: 'shop@example.org' },
  to: 'ada@example.org',
  subject: 'Your order',
  html: '<p>Crème</p>',
  text: 'Crème',
  date: Date.UTC(2026, 0, 2, 3, 4, 5),
}
const headersOf = (changes: Partial<typeof message>) =>
  mimeMessage({ ...message, ...changes }).split('\r\n\r\n')[0] ?? ''

/** What a mail reader does with quoted-printable. */
function decoded(encoded: string): string {
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

describe('a mail on its way', () => {
  it('has its headers', () => {
    expect(headersOf({}).split('\r\n')).toEqual([
      'From: "The \\"Shop\\"" <shop@example.org>',
      'To: <ada@example.org>',
      'Subject: Your order',
      'Date: Fri, 02 Jan 2026 03:04:05 +0000',
      'Message-ID: <order-1@example.org>',
      'MIME-Version: 1.0',
      'Auto-Submitted: auto-generated',
      'Content-Type: multipart/alternative; boundary="part-order-1"',
    ])
  })

  it('says it twice, plain text first', () => {
    const whole = mimeMessage(message)
    expect(whole.indexOf('text/plain')).toBeLessThan(whole.indexOf('text/html'))
    expect(whole).toContain('<p>Cr=C3=A8me</p>')
    expect(whole.endsWith('--part-order-1--\r\n')).toBe(true)
  })

  it('no header can be forged', () => {
    const forged = headersOf({ subject: 'Hi\r\nBcc: all@example.org', to: 'a@b.nl>\r\nBcc: <all@example.org' })
    expect(forged).not.toMatch(/^Bcc/m)
  })

  it('a subject beyond ASCII travels as short encoded words', () => {
    const subject = 'Bestätigung Ihrer Bestellung — 注文確認 '.repeat(4).trim()
    const [line = ''] = /Subject: (?:.*\r\n )*.*/.exec(headersOf({ subject })) ?? []
    for (const word of line.split('\r\n')) expect(word.length).toBeLessThanOrEqual(78)
    const words = [...line.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)]
    expect(words.map(([, base64 = '']) => Buffer.from(base64, 'base64').toString()).join('')).toBe(subject)
  })

  it('any text survives quoted-printable in lines of at most 76 characters', () => {
    const signs = fc.constantFrom('a', '=', '.', ' ', '\t', '\n', '\r\n', '\0', 'é', '注', '😀')
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 400 }), (text) => {
        const encoded = quotedPrintable(text)
        expect(encoded.split('\r\n').every((line) => line.length <= 76)).toBe(true)
        expect(decoded(encoded).replace(/\r\n/g, '\n')).toBe(text.replace(/\r\n/g, '\n'))
      }),
    )
  })
})
