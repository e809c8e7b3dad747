/** An amount in parts by weight, to the minor unit: the parts add up to it. Without weights the first part takes all. */
export function shareOut(amountMinor: number, weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let [weightBefore, amountBefore] = [0, 0]
  return weights.map((weight, index) => {
    weightBefore += weight
    const last = index === weights.length - 1
    const upTo = total === 0 || last ? amountMinor : Math.round((amountMinor * weightBefore) / total)
    const part = upTo - amountBefore
    amountBefore = upTo
    return part
  })
}
