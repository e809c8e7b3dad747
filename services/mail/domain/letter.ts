import { html } from './html.ts'
import type { Message } from './message.ts'

/** What a short mail says, in the words of one language: no markup, no templates. */
export type Letter = {
  subject: string
  title: string
  paragraphs: string[]
  /** One thing to do. */
  action?: { label: string; url: string }
  /** Below the action, in small print. */
  notes?: string[]
}

const page = 'margin:0;padding:24px 12px;background:#f4f1ec;color:#22201c;font:16px/1.5 Georgia,serif'
const sheet = 'max-width:560px;margin:0 auto;padding:32px 28px;background:#fff;border-radius:12px'
const button =
  'display:inline-block;padding:12px 24px;background:#22201c;color:#fff;text-decoration:none;border-radius:999px'
const small = 'color:#6b655b;font-size:13px'

/** A letter as HTML and as plain text that says the same. `language` is that of its words: "en". */
export function letterMessage(
  letter: Letter,
  shop: string,
  language: string,
): Pick<Message, 'subject' | 'html' | 'text'> {
  const { subject, title, paragraphs, action, notes = [] } = letter
  const link = action
    ? [html`<p style="margin:24px 0"><a href="${action.url}" style="${button}">${action.label}</a></p>`]
    : []
  const markup = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="${page}"><div style="${sheet}">
<h1 style="margin:0 0 16px;font-size:26px">${title}</h1>
${paragraphs.map((paragraph) => html`<p style="margin:0 0 12px">${paragraph}</p>\n`)}
${link}
${notes.map((note) => html`<p style="margin:0 0 8px;${small}">${note}</p>\n`)}
<p style="margin:32px 0 0;${small}">${shop}</p>
</div></body></html>
`.markup
  const text = [
    title,
    '',
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
    ...(action ? [`${action.label}: ${action.url}`, ''] : []),
    ...notes,
    '',
    shop,
    '',
  ].join('\n')
  return { subject, html: markup, text }
}
