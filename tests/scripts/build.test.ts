import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../scripts/start/build.ts'
import { smallHouse } from './small-house.ts'

const { signal } = new AbortController()

test('a build is not replaced under the shop that serves it', async () => {
  const house = await smallHouse()
  const run = house.start()
  await run.says('Ready in')
  expect(await build(house.folder, signal)).toBe('unchanged')
  writeFileSync(join(house.folder, 'app/page.tsx'), 'export default 1')
  await expect(build(house.folder, signal)).rejects.toThrow('a new build would be put under its feet. Stop it')
  run.process.kill('SIGTERM')
  await run.ended
  expect(await build(house.folder, signal)).toBe('for production')
  house.remove()
})
