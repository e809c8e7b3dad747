/** Words and amounts that belong to one person or group and occur nowhere else: where one is seen, its owner's data is. */

/** A person, numbered 10 to 99, and the customer group whose prices he may see; 0 is everybody's. */
export type Owner = { number: number; group: number }

export const nameOf = (owner: number, what: string) => `Zq${owner}${what}`
/** The price of the one thing in somebody's cart. */
export const amountOf = (owner: number) => `88${owner}.77`
/** What the product with a price for each group costs a group; everybody else's price is higher and no secret. */
export const groupAmountOf = (group: number) => (group === 0 ? '4777.19' : `4${String(group).repeat(3)}.19`)

const word = /Zq(\d\d)[a-z]/g
const amount = /88,?(\d\d)[.,]77/g
const formatted = /8,8(\d\d)\.77/g
const groupAmount = /4[,.]?(222|333)[.,]19/g

export type Found = { persons: Set<number>; groups: Set<number> }

/** Whose canaries are in a text, however a currency is written there. */
export function canariesIn(text: string): Found {
  const persons = new Set<number>()
  for (const pattern of [word, amount, formatted]) {
    for (const [, owner] of text.matchAll(pattern)) persons.add(Number(owner))
  }
  const groups = new Set([...text.matchAll(groupAmount)].map(([, digits]) => Number(digits?.[0])))
  return { persons, groups }
}

/** The canaries in a text that are not for this reader, in words; nothing when all is well. */
export function foreignIn(text: string, reader: Owner | null): string[] {
  const { persons, groups } = canariesIn(text)
  return [
    ...[...persons].filter((owner) => owner !== reader?.number).map((owner) => `data of person ${owner}`),
    ...[...groups].filter((group) => group !== (reader?.group ?? 0)).map((group) => `prices of group ${group}`),
  ]
}
