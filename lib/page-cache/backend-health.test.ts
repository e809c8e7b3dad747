import { beforeEach, describe, expect, test } from 'vitest'
import { BackendHealth } from './backend-health.ts'

let now = 0
let health: BackendHealth
beforeEach(() => {
  now = 1_000_000
  health = new BackendHealth(() => now)
})

const fail = (times: number) => {
  for (let at = 0; at < times; at++) health.ask()?.failed()
}

describe('a backend that fails', () => {
  test('is asked on after two failures, and left alone after three', () => {
    fail(2)
    expect([health.isAway, health.isDoubtful]).toEqual([false, true])
    fail(1)
    expect([health.isAway, health.ask(), health.failedAt]).toEqual([true, null, now])
  })

  test('is tried by one after its rest, and by all once it answered', () => {
    fail(3)
    now += 500
    const probe = health.ask()
    expect([probe === null, health.ask(), health.isAway]).toEqual([false, null, true])
    probe?.answered()
    expect([health.isAway, health.isDoubtful, health.ask() === null]).toEqual([false, false, false])
  })

  test('rests longer each time, but is tried at least every two seconds', () => {
    fail(3)
    for (const restMs of [500, 1000, 2000, 2000, 2000]) {
      now += restMs - 1
      expect(health.isAway).toBe(true)
      now += 1
      expect(health.isAway).toBe(false)
      fail(1)
    }
  })

  test('is not away when an answer came between its failures', () => {
    fail(2)
    health.ask()?.answered()
    fail(2)
    expect(health.isAway).toBe(false)
  })

  test('is not judged by what was asked before it came back', () => {
    const early = [health.ask(), health.ask(), health.ask()]
    now += 10
    health.ask()?.answered()
    for (const one of early) one?.failed()
    expect(health.isDoubtful).toBe(false)
  })
})

describe('a backend that hangs', () => {
  const beat = (times: number) => {
    for (let at = 0; at < times; at++) health.beat()
  }

  test('is taken for away after five beats of silence to three questions', () => {
    const asked = [health.ask(), health.ask(), health.ask()]
    beat(4)
    expect(health.isAway).toBe(false)
    beat(1)
    expect([health.isAway, health.ask()]).toEqual([true, null])
    asked[0]?.answered()
    expect(health.isAway).toBe(false)
  })

  test('is not away when slow questions wait among others that are answered', () => {
    for (let at = 0; at < 3; at++) health.ask()
    beat(4)
    health.ask()?.answered()
    beat(4)
    expect(health.isAway).toBe(false)
  })

  test('is not judged by what may take long, nor by a halt of this process', () => {
    for (let at = 0; at < 3; at++) health.ask(true)
    beat(20)
    expect(health.isAway).toBe(false)
    for (let at = 0; at < 3; at++) health.ask()
    now += 60_000
    beat(1)
    expect(health.isAway).toBe(false)
  })
})
