import { expect, test } from 'vitest'
import { TagState } from './tag-state'

test('what was begun before one of its tags ended is over, even when it is stored afterwards', () => {
  const state = new TagState(1000)
  state.end(['cat_p_1'], 100)
  expect(state.isCurrent(['cat_p_1', 'cat_c_2'], 99)).toBe(false)
  expect(state.isCurrent(['cat_p_1'], 100)).toBe(false)
  expect(state.isCurrent(['cat_p_1'], 101)).toBe(true)
  expect(state.isCurrent(['cat_c_2'], 1)).toBe(true)
})

test('news that arrive late do not bring back what is over', () => {
  const state = new TagState(1000)
  state.end(['a'], 100)
  state.end(['a'], 50)
  expect(state.isCurrent(['a'], 80)).toBe(false)
  expect(state.lastEnd(['a', 'b'])).toBe(100)
})

test('a flush ends everything, tagged or not', () => {
  const state = new TagState(1000)
  state.endAll(10)
  expect([state.isCurrent([], 10), state.isCurrent(['a'], 11)]).toEqual([false, true])
})

test('what is older than any page may be is forgotten', () => {
  const state = new TagState(1000)
  state.end(['old'], 1)
  state.end(['new'], 1500)
  expect(state.sweep(2000)).toBe(1)
  expect(state.lastEnd(['old'])).toBe(0)
})
