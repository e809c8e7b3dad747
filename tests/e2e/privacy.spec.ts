/** Cache privacy (docs/caching.md) in its short form; the whole of it is `npm run prove:privacy`. */
import { expect, test } from '@playwright/test'
import { type Proof, proofFaults, provePrivacy, shortSize } from '../support/privacy/prove.ts'

let proof: Proof
test.beforeAll(async () => {
  test.setTimeout(240_000)
  proof = await provePrivacy(shortSize, () => {})
})

test('nobody sees what is another’s: not in any answer, not in anything stored, not by any trick', () => {
  expect(proofFaults(proof)).toEqual([])
})

test('people saw their own, pages came from every cache, and a cache that keeps everything is found out', () => {
  expect(proof.traffic.own).toBeGreaterThan(proof.traffic.asked / 10)
  expect(proof.stored.stored).toBeGreaterThan(100)
  expect(proof.stored.redisKeys).toBeGreaterThan(100)
  for (const tier of ['Varnish: hit', 'shop A: hit', 'shop B: hit'])
    expect(proof.traffic.byTrail.get(tier)).toBeGreaterThan(0)
  expect(proof.control.leaks.length).toBeGreaterThan(0)
})
