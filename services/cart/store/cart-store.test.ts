import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kit/database.ts'
import type { Cart } from '../domain/cart.ts'
import { cartAddress, cartLine } from '../domain/samples.fixture.ts'
import { type CartStore, cartStore } from './cart-store.ts'
import { type CartTables, cartMigrations } from './cart-tables.ts'

const id = 'a'.repeat(32)
let folder: string
let database: Database<CartTables>
let store: CartStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-cart-'))
  database = await openDatabase({ url: `sqlite:${folder}`, name: 'cart', migrations: cartMigrations })
  store = cartStore(database)
  await store.create(id, 1)
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
const found = async () => (await store.find(id)) as Cart

describe('the cart store', () => {
  it('gives back what was saved, with its lines numbered', async () => {
    const shippingAddress = { ...cartAddress(), customerNotes: 'Ring twice' }
    const saved = await store.save(
      { ...(await found()), email: 'a@b.nl', shippingAddress, lines: [cartLine({ id: null })] },
      2,
    )
    expect(saved?.lines[0]?.id).toBeGreaterThan(0)
    expect(await found()).toEqual(saved)
  })

  it('changes, adds and takes out lines', async () => {
    const lines = [cartLine({ id: null }), cartLine({ id: null, stockSku: 'hat' })]
    const saved = (await store.save({ ...(await found()), lines }, 2)) as Cart
    const [tee] = saved.lines
    if (!tee) throw new Error('no line')
    await store.save(
      { ...saved, lines: [{ ...tee, quantity: 7, changedAt: 3 }, cartLine({ id: null, stockSku: 'bag' })] },
      3,
    )
    expect((await found()).lines.map(({ stockSku, quantity }) => `${stockSku}x${quantity}`)).toEqual(['teex7', 'bagx1'])
  })

  it('refuses a save over a newer one', async () => {
    const stale = await found()
    await store.save({ ...stale, email: 'first@b.nl' }, 2)
    expect(await store.save({ ...stale, email: 'second@b.nl' }, 3)).toBeNull()
    expect((await found()).email).toBe('first@b.nl')
  })

  it('refuses a save on a closed cart, and closes twice without harm', async () => {
    const before = await found()
    await store.close(id, '000000001', 2)
    await store.close(id, '000000002', 3)
    expect(await store.save({ ...before, version: 2 }, 4)).toBeNull()
    expect((await found()).status).toBe('placed')
  })

  it('does not give an id twice', async () => {
    expect(await store.create(id, 2)).toBe(false)
  })

  it('forgets carts that nobody touched, with their lines, and keeps the others', async () => {
    await store.save({ ...(await found()), lines: [cartLine({ id: null })] }, 100)
    await store.create('b'.repeat(32), 500)
    expect(await store.expire(200)).toBe(1)
    expect(await store.find(id)).toBeNull()
    expect(await store.find('b'.repeat(32))).not.toBeNull()
    expect(await database.read().selectFrom('cart_line').selectAll().execute()).toEqual([])
  })
})
