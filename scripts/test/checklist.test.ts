import { describe, expect, test } from 'vitest'
import { checklist, checklistTable, idsOf } from './checklist.ts'

const told = (title: string, passed = true) => ({ title, passed, file: 'a.spec.ts' })

describe('the checklist', () => {
  test.each([
    ['C4: counts per option', ['C4']],
    ['C4, C5 : counts', ['C4', 'C5']],
    ['C4 counts', []],
    ['see C4: counts', []],
    ['T4: poison', []],
  ])('%s vouches for %j', (title, ids) => expect(idsOf(title)).toEqual(ids))

  test('passes an item only when all of its tests do', () => {
    const lines = checklist([told('C4: counts'), told('C4, P1: more', false), told('P2: zoom')])
    const state = (id: string) => lines.find((line) => line.id === id)?.state
    expect([state('C4'), state('P1'), state('P2'), state('P3')]).toEqual(['fail', 'fail', 'pass', 'no test'])
  })

  test('says what it does not know', () => {
    expect(checklistTable(checklist([told('C99: nothing')]))).toMatch(/C99 .*is in no list/)
  })
})
