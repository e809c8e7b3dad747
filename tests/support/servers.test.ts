import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { chromium } from '@playwright/test'
import { Redis } from 'ioredis'
import { createConnection } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { whyNotFree } from '../../scripts/start/ports.ts'
import { chromiumPath } from './chromium.ts'
import { startMariaDb } from './mariadb.ts'
import { startRabbitMq } from './rabbitmq.ts'
import { answerTo, startRedis } from './redis.ts'

const leftovers = (name: string) => readdirSync(tmpdir()).filter((entry) => entry.startsWith(`vitrine-${name}-`))

test('a Redis of its own remembers a word and leaves neither port nor folder behind', async () => {
  const before = leftovers('redis')
  const server = await startRedis()
  const client = new Redis(server.url)
  await client.set('word', 'kept')
  expect(await client.get('word')).toBe('kept')
  client.disconnect()
  await server.close()
  expect(await whyNotFree('127.0.0.1', server.port)).toBeUndefined()
  expect(leftovers('redis').filter((entry) => !before.includes(entry))).toEqual([])
})

test('a MariaDB of its own gives empty databases', async () => {
  const server = await startMariaDb()
  try {
    const connection = await createConnection(await server.createDatabase('catalog'))
    await connection.query('create table product (id int primary key) engine=innodb')
    await connection.query('insert into product values (7)')
    expect((await connection.query('select id from product'))[0]).toEqual([{ id: 7 }])
    await connection.end()
  } finally {
    await server.close()
  }
  expect(await whyNotFree('127.0.0.1', server.port)).toBeUndefined()
})

test('a RabbitMQ of its own greets a client and is gone afterwards', async () => {
  const server = await startRabbitMq()
  try {
    const answer = await answerTo(server.port, Buffer.from('AMQP\x00\x00\x09\x01', 'latin1'))
    expect(answer.toString('latin1')).toContain('RabbitMQ')
  } finally {
    await server.close()
  }
  expect(await whyNotFree('127.0.0.1', server.port)).toBeUndefined()
})

test('there is a browser, and it draws', async () => {
  const executablePath = chromiumPath()
  expect(executablePath && existsSync(executablePath)).toBe(true)
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.setContent('<h1>Vitrine</h1>')
  expect(await page.textContent('h1')).toBe('Vitrine')
  await browser.close()
})
