/** Lists of numbers that grow by half when they are full: a push costs nothing to speak of, and little stands empty. */
const larger = (capacity: number, atLeast: number) => Math.max(atLeast, Math.ceil(capacity * 1.5), 8)

/** Whole numbers, one after the other. */
export class Integers {
  values = new Int32Array(0)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(larger(this.length, this.length + 1))
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  at(index: number): number {
    return this.values[index] ?? 0
  }
}

/** A number at some of the places 0, 1, 2 ...; what has none has `missing`. */
export class Column {
  values: Float64Array
  readonly missing: number

  constructor(missing = Number.NaN) {
    this.missing = missing
    this.values = new Float64Array(0)
  }

  set(place: number, value: number): void {
    if (place >= this.values.length) {
      const grown = new Float64Array(larger(this.values.length, place + 1)).fill(this.missing, this.values.length)
      grown.set(this.values)
      this.values = grown
    }
    this.values[place] = value
  }

  at(place: number): number {
    return this.values[place] ?? this.missing
  }
}
