import { describe, expect, it } from 'vitest'
import { CellReader } from './cell-reader.ts'

const reader = (value: string) => new CellReader({ file: 'f.csv', line: 2, cells: { x: value } })

describe('cells', () => {
  it.each([
    ['52', '52'],
    ['52.00', '52'],
    ['52.500000', '52.5'],
    ['0.000000', '0'],
    ['1299.95', '1299.95'],
    ['', undefined],
  ])('the amount %j is %j', (text, amount) => {
    const cells = reader(text)
    expect(cells.amount('x')).toBe(amount)
    expect(cells.problems).toEqual([])
  })

  it.each(['-1', '1,299.00', '19,95', '$5', 'NaN', '1e3', '0x10', '.5', '1234567890'])('%j is no amount', (text) => {
    const cells = reader(text)
    expect(cells.amount('x')).toBeUndefined()
    expect(cells.isRefused).toBe(true)
  })

  it.each([
    ['2026-09-14', '2026-09-14'],
    ['2026-09-14 00:00:00', '2026-09-14'],
    ['9/14/26', '2026-09-14'],
    ['9/14/2026, 12:00 AM', '2026-09-14'],
    ['2/29/28', '2028-02-29'],
  ])('the date %j is %s', (text, date) => {
    expect(reader(text).date('x')).toBe(date)
  })

  it.each(['14/9/26', '2026-02-30', '2/29/26', '14.09.2026', '20260914'])('%j is no date', (text) => {
    const cells = reader(text)
    expect(cells.date('x')).toBeUndefined()
    expect(cells.isRefused).toBe(true)
  })

  it('a flag that is neither yes nor no is left out, not guessed', () => {
    const cells = reader('perhaps')
    expect(cells.flag('x')).toBeUndefined()
    expect(cells.problems).toEqual([{ severity: 'left out', column: 'x', reason: '"perhaps" is neither 1 nor 0' }])
  })
})
