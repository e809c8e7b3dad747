/** A line of the cart that another choice takes the place of, and how many pieces it stood for. */
export type Replaced = { line: string; quantity: number }

type Line = { uid: string; quantity: number } | null

/**
 * What is left to do with a replaced line once its successor is in the cart: nothing where it is gone, take it away, or,
 * where the backend counted the same choice together, set the line back to what was asked for.
 */
export function afterReplacing(
  lines: readonly Line[],
  { line, quantity }: Replaced,
  wanted: number,
): { kind: 'done' } | { kind: 'remove'; uid: string } | { kind: 'set'; uid: string; quantity: number } {
  const old = lines.find((one) => one?.uid === line)
  if (!old) return { kind: 'done' }
  return old.quantity > quantity ? { kind: 'set', uid: line, quantity: wanted } : { kind: 'remove', uid: line }
}
