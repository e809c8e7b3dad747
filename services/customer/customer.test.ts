import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeConfiguration } from '../../contracts/stores.ts'
import { requestContext } from '../kit/http/request-context.ts'
import type { RequestContext } from '../kit/module.ts'
import type { Consumer, Delivery } from '../kit/outbox.ts'
import { openRelay } from '../kit/relay.ts'
import { openCustomer } from './index.ts'

const configuration = storeConfiguration.parse({
  groupName: 'Shop',
  title: 'Shop',
  baseCurrency: 'USD',
  views: [{ code: 'default', name: 'English', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }],
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Shop', fromAddress: 'shop@example.com' },
})
const password = 'Difference-Engine-1'
const email = 'ada@example.com'
const hourMs = 3600_000

/** Neighbours that this test never asks. */
const unasked = () => {
  throw new Error('Nobody was to be asked.')
}

describe('as time goes by', () => {
  let folder: string
  let now: number
  let heard: Delivery['event'][]
  let relay: ReturnType<typeof openRelay>
  let customer: Awaited<ReturnType<typeof openCustomer>>

  async function open(tokenKeys?: string) {
    relay = openRelay()
    const listener: Consumer = async ({ event }) => void heard.push(event)
    relay.subscribe(listener)
    return openCustomer({
      databaseUrl: `sqlite:${folder}`,
      configuration: () => configuration,
      catalog: { saleItems: unasked, productFacts: unasked },
      cart: unasked,
      relay,
      tokenKeys,
      now: () => now,
    })
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'customer-'))
    now = Date.UTC(2026, 0, 1)
    heard = []
    customer = await open()
    await run('createCustomerV2', { input: { email, password, firstname: 'Ada', lastname: 'Lovelace' } })
  })
  afterEach(async () => {
    await relay.close()
    await customer.close()
    rmSync(folder, { recursive: true })
  })

  function run(field: string, args: object): Promise<unknown> {
    const context = requestContext({}, configuration, 'http://shop.test')
    const resolve = customer.module.resolvers.Mutation?.[field] as unknown as (
      parent: null,
      args: object,
      context: RequestContext,
    ) => Promise<unknown>
    return resolve(null, args, context)
  }
  const signIn = async (word = password) => {
    const answer = (await run('generateCustomerToken', { email, password: word })) as { token: string }
    return answer.token
  }

  it('a token is over after an hour', async () => {
    const token = await signIn()
    now += hourMs - 1000
    expect(await customer.api.identify(token)).toMatchObject({ groupId: 1, adminId: null })
    now += 1000
    expect(await customer.api.identify(token)).toBeNull()
  })

  it('a lock opens by itself after ten minutes', async () => {
    for (let guess = 0; guess < 10; guess++) await expect(signIn('wrong')).rejects.toThrow('incorrect')
    now += 10 * 60_000 - 1
    await expect(signIn()).rejects.toThrow('incorrect')
    now += 1
    expect(await signIn()).toBeTruthy()
  })

  it('an unknown address costs as much as a wrong password', async () => {
    const guess = (address: string) =>
      run('generateCustomerToken', { email: address, password: 'wrong' }).catch(() => undefined)
    // Work, not time: how busy the machine is with something else does not count.
    const workOf = async (address: string) => {
      const start = process.cpuUsage()
      for (let made = 0; made < 4; made++) await guess(address)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    await guess('nobody@example.com')
    await guess(email)
    const [known, unknown] = [await workOf(email), await workOf('nobody@example.com')]
    expect(unknown / known).toBeGreaterThan(0.6)
    expect(unknown / known).toBeLessThan(1.6)
  })

  it('a right guess behind ten wrong ones comes too late, sent at once or not', async () => {
    const guesses = [...Array.from({ length: 10 }, (_, guess) => `wrong${guess}`), password]
    const outcomes = await Promise.allSettled(guesses.map(signIn))
    expect(outcomes.map(({ status }) => status)).toEqual(Array(11).fill('rejected'))
  })

  it('a reset token is over after two hours, and only the last one counts', async () => {
    async function mailed(): Promise<string> {
      await run('requestPasswordResetEmail', { email })
      await relay.drain()
      const event = heard.findLast(({ type }) => type === 'customer.password-reset-asked')
      if (event?.type !== 'customer.password-reset-asked') throw new Error('No reset was announced.')
      const { customerId: id, token: sealed } = event
      return (await customer.api.openSealed({ purpose: 'reset', id, sealed })) ?? ''
    }
    const reset = (resetPasswordToken: string) =>
      run('resetPassword', { email, resetPasswordToken, newPassword: 'New-Password-2' })
    const first = await mailed()
    const second = await mailed()
    await expect(reset(first)).rejects.toThrow("Cannot set the customer's password")
    now += 2 * hourMs
    await expect(reset(second)).rejects.toThrow("Cannot set the customer's password")
    expect(await reset(await mailed())).toBe(true)
  })

  it('the same address at the same moment is one account', async () => {
    const input = { email: 'twice@example.com', firstname: 'A', lastname: 'B' }
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => run('createCustomerV2', { input })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('keys given from outside sign, and the older of them still count', async () => {
    const key = (name: string) => `${name}:${Buffer.alloc(32, name).toString('base64')}`
    await customer.close()
    customer = await open(key('a'))
    const token = await signIn()
    await customer.close()
    customer = await open(`${key('b')},${key('a')}`)
    expect(await customer.api.identify(token)).not.toBeNull()
    await customer.close()
    customer = await open(key('b'))
    expect(await customer.api.identify(token)).toBeNull()
    await expect(open('a:c2hvcnQ=')).rejects.toThrow('at least 32 bytes')
  })
})
