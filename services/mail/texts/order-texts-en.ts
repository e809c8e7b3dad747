import type { OrderTexts } from './order-texts-type.ts'

export const orderTextsEn: OrderTexts = {
  invoice: ({ shop, number, name, pieces, total }) => ({
    subject: `Invoice for your ${shop} order ${number}`,
    title: `Thank you, ${name}.`,
    paragraphs: [`This is the invoice for your order ${number}.`, ...pieces, `Together: ${total}`],
  }),
  shipment: ({ shop, number, name, pieces, tracks }) => ({
    subject: `Your ${shop} order ${number} is on its way`,
    title: `It is on its way, ${name}.`,
    paragraphs: [
      `Of your order ${number} we have sent:`,
      ...pieces,
      ...(tracks.length > 0 ? ['Follow it with:', ...tracks] : []),
    ],
  }),
  refund: ({ shop, number, name, pieces, total }) => ({
    subject: `Refund for your ${shop} order ${number}`,
    title: `Hello ${name},`,
    paragraphs: [`we give you back ${total} for your order ${number}.`, ...pieces],
  }),
  comment: ({ shop, number, name, comment }) => ({
    subject: `News about your ${shop} order ${number}`,
    title: `Hello ${name},`,
    paragraphs: [`there is news about your order ${number}:`, comment],
  }),
  canceled: ({ shop, number, name, pieces }) => ({
    subject: `Your ${shop} order ${number} was cancelled`,
    title: `Hello ${name},`,
    paragraphs: [`your order ${number} was cancelled. You will not receive:`, ...pieces],
  }),
  confirmCancellation: ({ shop, number, name, id, key }) => ({
    subject: `Do you want to cancel your ${shop} order ${number}?`,
    title: `Hello ${name},`,
    paragraphs: [
      `somebody asked to cancel your order ${number}. Confirm it with this key, and it is cancelled.`,
      `Confirmation key: ${key}`,
      `Order id: ${id}`,
    ],
    notes: ['If you want your order, you need not do anything.'],
  }),
  recommendation: ({ shop, to, from, message, product, url }) => ({
    subject: `${from} recommends something at ${shop}`,
    title: `Hello ${to},`,
    paragraphs: [`${from} thinks you may like ${product}, and says:`, message],
    action: { label: 'Look at it', url },
    notes: [`You receive this once, because ${from} gave us your address. We do not keep it.`],
  }),
  question: ({ shop, name, email, telephone, comment }) => ({
    subject: `A question from ${name}`,
    title: `${name} asks ${shop}:`,
    paragraphs: [comment, `E-mail: ${email}`, ...(telephone ? [`Telephone: ${telephone}`] : [])],
  }),
}
