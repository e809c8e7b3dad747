export type Question = { name: string; email: string; telephone: string | null; comment: string }

const longest = { name: 200, email: 254, telephone: 50, comment: 10_000 }
const address = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]{2,}$/

/** Why a question cannot be taken, in Magento's words, or null. */
export function questionFault({ name, email, telephone, comment }: Question): string | null {
  if (name.trim() === '') return 'Name field is required.'
  if (comment.trim() === '') return 'Comment field is required.'
  if (!address.test(email)) return 'The email address is invalid. Verify the email address and try again.'
  for (const [field, value] of Object.entries({ name, email, telephone: telephone ?? '', comment })) {
    const most = longest[field as keyof typeof longest]
    if (value.length > most) return `The ${field} may have at most ${most} characters.`
  }
  // A line break in a name or an address would become a header of the mail.
  if (/[\r\n]/.test(`${name}${email}${telephone ?? ''}`)) return 'Name, email and telephone must be one line each.'
  return null
}
