/**
 * A line of the cart that is taken up on its product's page, to be changed there: behind the #, which no cache and no
 * server sees, so that the page stays the one that everybody gets.
 */
export type Edit = {
  line: string
  quantity: number
  chosen: string[]
  entered: [uid: string, value: string][]
}

/** The end of the product's address: "#edit=…". */
export function editHash({ line, quantity, chosen, entered }: Edit): string {
  const words = new URLSearchParams({ edit: line, quantity: String(quantity) })
  for (const uid of chosen) words.append('chosen', uid)
  for (const [uid, value] of entered) words.append('entered', `${uid} ${value}`)
  return `#${words}`
}

/** Reads it back; `null` when the address asks for nothing of the kind. */
export function readEdit(hash: string): Edit | null {
  if (!hash.startsWith('#edit=')) return null
  const words = new URLSearchParams(hash.slice(1))
  const quantity = Number(words.get('quantity'))
  return {
    line: words.get('edit') ?? '',
    quantity: Number.isInteger(quantity) && quantity > 0 ? quantity : 1,
    chosen: words.getAll('chosen'),
    entered: words.getAll('entered').map((text) => {
      const [uid = '', value = ''] = text.split(/ (.*)/s)
      return [uid, value]
    }),
  }
}
