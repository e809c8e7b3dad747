import { type Html, html } from './html.ts'
import type { Message } from './message.ts'
import type { OrderSummary } from './order-summary.ts'

const page = 'margin:0;padding:24px 12px;background:#f4f1ec;color:#22201c;font:16px/1.5 Georgia,serif'
const sheet = 'max-width:560px;margin:0 auto;padding:32px 28px;background:#fff;border-radius:12px'
const small = 'color:#6b655b;font-size:13px'
const cell = 'padding:12px 0;border-bottom:1px solid #e6e0d6;vertical-align:top'

/** The mail that confirms an order: HTML, and plain text that says the same. */
export function orderConfirmation(summary: OrderSummary, shop: string): Pick<Message, 'subject' | 'html' | 'text'> {
  const subject = `Your ${shop} order ${summary.number}`
  return { subject, html: asHtml(summary, shop, subject).markup, text: asText(summary, shop) }
}

function asHtml(summary: OrderSummary, shop: string, subject: string): Html {
  const addresses = [
    ...(summary.shippingAddress ? [address('Ship to', summary.shippingAddress)] : []),
    address('Bill to', summary.billingAddress),
  ]
  const shipping = summary.shippingMethod ? [html`<br><strong>Shipping</strong> ${summary.shippingMethod}`] : []
  const instructions = summary.paymentInstructions.map((line) => html`<br>${line}`)
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="${page}"><div style="${sheet}">
<h1 style="margin:0 0 8px;font-size:26px">Thank you, ${summary.greeting}.</h1>
<p style="margin:0 0 24px">We have your order <strong>${summary.number}</strong> of ${summary.date} and will tell you when it leaves.</p>
<table role="presentation" width="100%" cellspacing="0" style="border-collapse:collapse">
${summary.items.map(itemRow)}
${summary.totals.map(totalRow)}
</table>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin-top:24px;font-size:15px"><tr>
${addresses}
</tr></table>
<p style="margin:24px 0 0"><strong>Payment</strong> ${summary.paymentMethod}${instructions}${shipping}</p>
<p style="margin:32px 0 0;${small}">${shop}</p>
</div></body></html>
`
}

function itemRow({ name, details, quantity, amount }: OrderSummary['items'][number]): Html {
  return html`<tr><td style="${cell}">${name}<br><span style="${small}">${details}</span></td>
<td style="${cell};text-align:center;white-space:nowrap">× ${quantity}</td>
<td style="${cell};text-align:right;white-space:nowrap">${amount}</td></tr>
`
}

function totalRow({ label, amount, isGrand }: OrderSummary['totals'][number]): Html {
  const style = isGrand ? 'padding:10px 0;font-weight:bold;font-size:18px' : 'padding:6px 0'
  return html`<tr><td colspan="2" style="${style}">${label}</td><td style="${style};text-align:right">${amount}</td></tr>
`
}

function address(title: string, lines: string[]): Html {
  return html`<td width="50%" style="vertical-align:top;padding-right:12px"><strong>${title}</strong><br>${lines.map((line) => html`${line}<br>`)}</td>
`
}

function asText(summary: OrderSummary, shop: string): string {
  return [
    `Thank you, ${summary.greeting}.`,
    '',
    `We have your order ${summary.number} of ${summary.date} and will tell you when it leaves.`,
    '',
    ...summary.items.flatMap((item) => [`${item.quantity} x ${item.name}: ${item.amount}`, `    ${item.details}`]),
    '',
    ...summary.totals.map(({ label, amount }) => `${label}: ${amount}`),
    '',
    ...(summary.shippingAddress ? ['Ship to', ...summary.shippingAddress, ''] : []),
    'Bill to',
    ...summary.billingAddress,
    '',
    `Payment: ${summary.paymentMethod}`,
    ...summary.paymentInstructions,
    ...(summary.shippingMethod ? [`Shipping: ${summary.shippingMethod}`] : []),
    '',
    shop,
    '',
  ].join('\n')
}
