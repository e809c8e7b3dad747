import { expect, test } from 'vitest'
import { closeDesk, hearBell, putInCart, takeDuty } from './cart-desk'

const tee = { sku: 'tee', quantity: 1, selectedOptions: [] }

test('what is wanted before the island is there is served when it comes', async () => {
  let rings = 0
  const silence = hearBell(() => void rings++)
  const reply = putInCart(tee)
  expect(rings).toBe(1)

  const served: string[] = []
  const leave = takeDuty(async ({ sku }) => {
    served.push(sku)
    return { ok: true }
  })
  expect(await reply).toEqual({ ok: true })
  expect(served).toEqual(['tee'])
  leave()
  silence()
})

test('on duty, the island answers at once and a refusal keeps its text', async () => {
  const leave = takeDuty(async () => ({ ok: false, message: 'Only 2 left.' }))
  expect(await putInCart(tee)).toEqual({ ok: false, message: 'Only 2 left.' })
  leave()
})

test('an island that cannot be loaded leaves nobody waiting', async () => {
  const reply = putInCart(tee)
  closeDesk(new Error('chunk missing'))
  await expect(reply).rejects.toThrow('chunk missing')
})
