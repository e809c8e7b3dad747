import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kit/database.ts'
import type { Cart } from '../domain/cart.ts'
import { cartAddress, cartLine } from '../domain/samples.fixture.ts'
import { type CartStore, cartStore } from './cart-store.ts'
import { type CartTables, cartMigrations } from './cart-tables.ts'
import { forgetCustomer } from './forget-customer.ts'

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
    const none = () => []
    await store.close(id, '000000001', none, 2)
    await store.close(id, '000000002', none, 3)
    expect(await store.save({ ...before, version: 2 }, 4)).toBeNull()
    expect((await found()).status).toBe('placed')
  })

  it('keeps what missed the order in a new cart, to which the old id leads', async () => {
    const lines = [cartLine({ id: null }), cartLine({ id: null, stockSku: 'hat' })]
    await store.save({ ...(await found()), lines }, 2)
    await store.close(id, '000000001', ([, hat]) => (hat ? [{ ...hat, id: null }] : []), 3)
    const next = await found()
    expect(next.id).not.toBe(id)
    expect(next).toMatchObject({ status: 'active', lines: [{ stockSku: 'hat' }] })
  })

  it('opens one cart for a customer, whoever asks at the same time, and a new one after an order', async () => {
    const ids = ['b', 'c', 'd'].map((letter) => letter.repeat(32))
    const opened = await Promise.all(ids.map((each) => store.openForCustomer(7, each, 1)))
    expect(new Set(opened.map((cart) => cart?.id)).size).toBe(1)
    await store.close(opened[0]?.id ?? '', '000000001', () => [], 2)
    expect(await store.findOfCustomer(7)).toBeNull()
    expect((await store.openForCustomer(7, 'e'.repeat(32), 3))?.id).toBe('e'.repeat(32))
  })

  it("does not give a customer somebody else's cart under an id that is taken", async () => {
    expect(await store.openForCustomer(7, id, 1)).toBeNull()
    expect((await found()).customerId).toBeNull()
  })

  it('gives a customer no second cart: who comes late looks again', async () => {
    await store.openForCustomer(7, 'b'.repeat(32), 1)
    expect(await store.save({ ...(await found()), customerId: 7 }, 2)).toBeNull()
    expect((await found()).customerId).toBeNull()
  })

  it('joins two carts or leaves both', async () => {
    const guests = (await store.save({ ...(await found()), lines: [cartLine({ id: null })] }, 2)) as Cart
    const own = (await store.openForCustomer(7, 'b'.repeat(32), 1)) as Cart
    const stale = { ...guests, version: 1 }
    expect(await store.merge(stale, { ...own, lines: [cartLine({ id: null })] }, 3)).toBeNull()
    expect((await store.findOfCustomer(7))?.lines).toEqual([])
    const joined = await store.merge(guests, { ...own, lines: [cartLine({ id: null })] }, 4)
    expect(joined?.lines).toHaveLength(1)
    expect((await found()).status).toBe('merged')
  })

  it('does not give an id twice', async () => {
    expect(await store.create(id, 2)).toBe(false)
  })

  it('forgets all carts of a customer, and nobody else’s', async () => {
    const own = (await store.openForCustomer(7, 'b'.repeat(32), 1)) as Cart
    await store.save({ ...own, lines: [cartLine({ id: null })] }, 2)
    await store.close(own.id, '000000001', () => [], 3)
    await store.openForCustomer(7, 'c'.repeat(32), 4)
    await database.transaction((t) => forgetCustomer(t, 7))
    expect([await store.find(own.id), await store.findOfCustomer(7)]).toEqual([null, null])
    expect(await database.read().selectFrom('cart_line').selectAll().execute()).toEqual([])
    expect(await found()).not.toBeNull()
  })

  it('reads a cart that was written before lines had parts and choices', async () => {
    const facts = { sku: 'tee', parentSku: null, selectedOptions: [], productUid: 'MQ==', name: 'Tee', stockSku: 'tee' }
    const row = { quantity: 2, facts: JSON.stringify({ ...facts, isVirtual: false }), added_at: 1, changed_at: 1 }
    await database.write
      .insertInto('cart_line')
      .values({ cart_id: id, ...row })
      .execute()
    await database.write.updateTable('cart').set({ details: '{"shippingAddress":null}' }).where('id', '=', id).execute()
    const { lines, coupons, giftMessage } = await found()
    expect({ coupons, giftMessage }).toEqual({ coupons: [], giftMessage: null })
    expect(lines).toMatchObject([{ enteredOptions: [], parts: [{ sku: 'tee', quantity: 1 }], choice: '' }])
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
