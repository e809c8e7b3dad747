import { randomBytes } from 'node:crypto'
import { createConnection } from 'mysql2/promise'

const names = [
  'content',
  'inventory',
  'catalog',
  'customer',
  'cart',
  'order',
  'payment',
  'mail',
  'admin',
  'purge',
  'naive',
]

/** Empty databases on the MariaDB of this port, one for each service; answers where each of them is. */
export async function databasesOf(port: number): Promise<(service: string) => string> {
  const prefix = `t${randomBytes(5).toString('hex')}`
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' })
  for (const name of names) await connection.query(`create database \`${prefix}_${name}\``)
  await connection.end()
  return (service) => `mysql://root@127.0.0.1:${port}/${prefix}_${service}`
}
