/** A fault of whoever typed, with its mend. */
export class BadName extends Error {}

/** The spellings of a service's name: gift-cards, giftCards, GiftCards, gift_card. */
export function namesOf(typed: string) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(typed) || typed.length > 30) {
    throw new BadName(`"${typed}" is no name for a service: lower case words joined by dashes, such as gift-cards.`)
  }
  const pascal = typed.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase())
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`
  return { folder: typed, camel, pascal, table: typed.replaceAll('-', '_') }
}
export type Names = ReturnType<typeof namesOf>
