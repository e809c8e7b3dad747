/**
 * Cache privacy (docs/caching.md) in its short form: mixed traffic and what is stored. `npm run prove:privacy` looks at
 * addresses that deceive and at noise beside an address as well.
 */
import { expect, test } from '@playwright/test'
import { type Proof, provePrivacy, shortSize } from '../support/privacy/prove.ts'

let proof: Proof
test.beforeAll(async () => {
  // A busy machine takes its time: what is measured here is not how fast it is.
  test.setTimeout(600_000)
  proof = await provePrivacy(shortSize, () => {})
})

test('nobody sees what is another’s: not in any answer, not in anything stored', () => {
  expect(proof.traffic.leaks).toEqual([])
  expect(proof.stored.leaks).toEqual([])
})

test('people saw their own, pages came from every cache, and a cache that keeps everything is found out', () => {
  expect(proof.traffic.own).toBeGreaterThan(proof.traffic.asked / 10)
  expect(proof.stored.stored).toBeGreaterThan(5)
  expect(proof.stored.redisKeys).toBeGreaterThan(20)
  expect(proof.traffic.byTrail.get('Varnish: hit')).toBeGreaterThan(0)
  expect([...proof.traffic.byTrail.keys()].filter((trail) => /^shop [AB]: hit$/.test(trail))).not.toEqual([])
  expect(proof.control.leaks.length).toBeGreaterThan(0)
})
