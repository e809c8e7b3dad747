import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { whyNotFree } from '../../scripts/start/ports.ts'
import { type SmallHouse, smallHouse } from './small-house.ts'

let house: SmallHouse
beforeEach(async () => {
  house = await smallHouse()
})
afterEach(() => house.remove())

const open = 'Ready in'
const lastLine = (text: string) => text.trim().split('\n').at(-1)?.trim() ?? ''

async function everythingIsGone(): Promise<void> {
  expect(await whyNotFree('127.0.0.1', house.port)).toBeUndefined()
  expect(await whyNotFree('127.0.0.1', house.commercePort)).toBeUndefined()
  expect(existsSync(join(house.folder, 'var/start.lock'))).toBe(false)
}

describe('one command', () => {
  test('opens shop and services, says where, and Ctrl-C leaves nothing behind', async () => {
    const run = house.start()
    await run.says(open)
    expect(run.said()).toContain(`http://localhost:${house.port}\n`)
    expect(run.said()).toContain(`http://localhost:${house.port}/studio`)
    expect(await (await fetch(`http://localhost:${house.port}/`)).text()).toBe('shop')
    run.process.kill('SIGINT')
    expect(await run.ended).toBe(0)
    await everythingIsGone()
  })

  test('builds and seeds once: a second start does neither and is open in under six seconds', async () => {
    const first = house.start()
    await first.says(open)
    first.process.kill('SIGTERM')
    await first.ended
    const since = performance.now()
    const second = house.start()
    await second.says(open)
    expect(performance.now() - since).toBeLessThan(6000)
    second.process.kill('SIGTERM')
    await second.ended
    expect(house.builds()).toBe(1)
    expect(second.said()).toContain('unchanged')
    expect(second.said()).toContain('kept')
  })

  test('builds again when a source changed', async () => {
    for (const text of ['', 'export default 1']) {
      writeFileSync(join(house.folder, 'app/page.tsx'), text)
      const run = house.start()
      await run.says(open)
      run.process.kill('SIGTERM')
      await run.ended
    }
    expect(house.builds()).toBe(2)
  })
})

test('while developing, a changed document is generated from at once', async () => {
  const run = house.start({}, ['--dev'])
  await run.says(open)
  expect(house.builds()).toBe(0)
  writeFileSync(join(house.folder, 'components/price.graphql'), 'fragment Price on Money { value currency }')
  await run.says('generated again: types, hooks and operations')
  run.process.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})

describe('a fault is one clear line', () => {
  test('a busy port is named before anything is done, with another to choose', async () => {
    const other = createServer().listen(house.port, '127.0.0.1')
    const run = house.start()
    expect(await run.ended).toBe(1)
    other.close()
    expect(lastLine(run.said())).toBe(
      `Port ${house.port} is in use by another program. Stop it, or choose another: PORT=${house.port + 1} npm start`,
    )
    expect(house.builds()).toBe(0)
  })

  test('a second start in the same folder is told who runs, and the first goes on', async () => {
    const first = house.start()
    await first.says(open)
    const second = house.start({ PORT: '1' })
    expect(await second.ended).toBe(1)
    expect(lastLine(second.said())).toContain(`already running or starting here (http://localhost:${house.port}`)
    expect((await fetch(`http://localhost:${house.port}/`)).status).toBe(200)
    first.process.kill('SIGTERM')
    await first.ended
  })

  test('a lock that a crash left behind does not keep anybody out', async () => {
    writeFileSync(join(house.folder, 'told'), '')
    const first = house.start()
    await first.says(open)
    first.process.kill('SIGKILL')
    await first.ended
    expect(existsSync(join(house.folder, 'var/start.lock'))).toBe(true)
    await expect.poll(() => whyNotFree('127.0.0.1', house.port), { timeout: 5000 }).toBeUndefined()
    await expect.poll(() => whyNotFree('127.0.0.1', house.commercePort), { timeout: 5000 }).toBeUndefined()
    const second = house.start()
    await second.says(open)
    second.process.kill('SIGTERM')
    await second.ended
    await everythingIsGone()
  })

  test('a full disk during the build is called a full disk, and the next start builds again', async () => {
    house.tell('disk-full')
    const run = house.start()
    expect(await run.ended).toBe(1)
    expect(lastLine(run.said())).toBe(
      'The disk is full (while next build was running). Free some space, then start again.',
    )
    await everythingIsGone()
    house.tell('')
    const again = house.start()
    await again.says(open)
    again.process.kill('SIGTERM')
    await again.ended
    expect(house.builds()).toBe(2)
  })

  test('Ctrl-C in the middle of the build stops it, and the half-finished build is never served', async () => {
    house.tell('slow-build')
    const run = house.start()
    await expect.poll(house.builds, { timeout: 10_000 }).toBe(1)
    run.process.kill('SIGINT')
    expect(await run.ended).toBe(130)
    await everythingIsGone()
    expect(existsSync(join(house.folder, '.next/.fingerprint'))).toBe(false)
  })

  test('a shop that dies is told with its last words, and the services go with it', async () => {
    house.tell('shop-dies')
    const run = house.start()
    expect(await run.ended).toBe(1)
    expect(run.said()).toContain('shop ended (exit code 3). The last lines of var/log/shop.log:')
    expect(run.said()).toContain('I cannot go on')
    await everythingIsGone()
  })

  test('a port that is no number is named with its variable', async () => {
    const run = house.start({ PORT: 'eighty' })
    expect(await run.ended).toBe(1)
    expect(lastLine(run.said())).toContain('PORT is "eighty": give a number from 1 to 65535')
  })

  test('an interrupted installation is seen', async () => {
    const run = house.start()
    await run.says(open)
    run.process.kill('SIGTERM')
    await run.ended
    writeFileSync(join(house.folder, 'var/installing'), '')
    rmSync(join(house.folder, 'node_modules/.package-lock.json'))
    const again = house.start({ npm_execpath: '', PATH: '/nonexistent' })
    expect(await again.ended).toBe(1)
    expect(lastLine(again.said())).toBe('npm is not on the path. Install it with Node.')
  })
})
