/** The rules of telling friends about a product by mail, in Magento's words. */
export type Person = { name: string; email: string }
export type Sender = Person & { message: string }
export type Recommendation = { sender: Sender; recipients: Person[] }

const longest = { name: 255, message: 5_000 }
/** One @, something on both sides of it, a domain of labels; no line break ever gets into the head of a mail. */
const mailAddress = /^[^\s@"<>(),;:\\[\]]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}$/i

/** Whether a mail can be addressed so; never with a space or a line break in it. */
export const isMailAddress = (text: string) => text.length <= 254 && mailAddress.test(text)

/** Why a recommendation cannot be sent, or null when it can. */
export function refusalOf({ sender, recipients }: Recommendation, maxRecipients: number): string | null {
  if (sender.name === '') return 'Please provide Name of sender.'
  if (sender.email === '') return 'Please provide Email of sender.'
  if (sender.message === '') return 'Please provide Message.'
  if (recipients.some(({ name }) => name === '')) return 'Please provide Name for all of recipients.'
  if (recipients.some(({ email }) => email === '')) return 'Please provide Email for all of recipients.'
  const faults = [
    ...(isMailAddress(sender.email) ? [] : ['Invalid Sender Email']),
    ...(recipients.length > 0 ? [] : ['Please specify at least one recipient.']),
    ...(recipients.every(({ email }) => isMailAddress(email))
      ? []
      : ['Please enter a correct recipient email address.']),
    ...(recipients.length > maxRecipients ? [`No more than ${maxRecipients} emails can be sent at a time.`] : []),
    ...(sender.message.length > longest.message ? ['The message is too long.'] : []),
    ...([sender, ...recipients].some(({ name }) => name.length > longest.name) ? ['A name is too long.'] : []),
  ]
  // Magento joins what it found without a space between.
  return faults.length === 0 ? null : faults.join('')
}
