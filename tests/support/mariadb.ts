import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createConnection } from 'mysql2/promise'
import { freePort } from '../../scripts/start/ports.ts'
import { needProgram } from '../../scripts/test/programs.ts'
import { startTemporaryServer, temporaryFolder } from './temporary-server.ts'

const run = promisify(execFile)

export type MariaDb = {
  port: number
  /** Creates an empty database and answers its address. */
  createDatabase(name: string): Promise<string>
  close(): Promise<void>
}

/** An empty MariaDB of this test's own: its own files, socket and port, no network but loopback. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = temporaryFolder('mariadb')
  const files = join(folder, 'files')
  const port = await freePort()
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  const install = ['--no-defaults', `--datadir=${files}`, '--auth-root-authentication-method=normal', '--skip-test-db']
  await run(needProgram('mariadbInstaller'), [...install, ...asRoot])

  const args = ['--no-defaults', `--datadir=${files}`, `--socket=${join(folder, 'socket')}`, `--port=${port}`]
  args.push(
    '--bind-address=127.0.0.1',
    `--pid-file=${join(folder, 'pid')}`,
    `--tmpdir=${folder}`,
    '--skip-name-resolve',
  )
  // Small and unsynced: a test's database lives for seconds on a shared machine.
  args.push('--innodb-buffer-pool-size=64M', '--innodb-flush-log-at-trx-commit=0', ...asRoot)
  args.push('--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci')

  const query = async (sql: string) => {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' })
    try {
      return await connection.query(sql)
    } finally {
      await connection.end()
    }
  }
  const ready = async () => Boolean(await query('select 1'))
  const { close } = await startTemporaryServer('mariadb', folder, [{ command: needProgram('mariadb'), args }], ready)
  return {
    port,
    close,
    async createDatabase(name) {
      await query(`create database \`${name.replaceAll('`', '')}\``)
      return `mysql://root@127.0.0.1:${port}/${name}`
    },
  }
}
