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
  /** Runs one statement as root. */
  query(sql: string): Promise<unknown>
  /** Creates an empty database and answers its address. */
  createDatabase(name: string): Promise<string>
  close(): Promise<void>
}

/**
 * An empty MariaDB of this test's own: its own files, socket and port, no network but loopback. `settings` are further
 * ones of the server.
 */
export async function startMariaDb(settings: string[] = []): Promise<MariaDb> {
  const folder = temporaryFolder('mariadb')
  const files = join(folder, 'files')
  const port = await freePort()
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  // Two servers that are installed at the same time must not share the folder of temporary tables.
  const install = ['--no-defaults', `--datadir=${files}`, `--tmpdir=${folder}`, '--skip-test-db']
  install.push('--auth-root-authentication-method=normal')
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
  args.push('--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', ...settings)

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
    query,
    close,
    async createDatabase(name) {
      await query(`create database \`${name.replaceAll('`', '')}\``)
      return `mysql://root@127.0.0.1:${port}/${name}`
    },
  }
}

export type Fleet = {
  primary: MariaDb
  replica: MariaDb
  /** Ends when the replica has everything that the primary has now. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

/** A primary and a replica that follows it by global transaction ids. */
export async function startReplicatedMariaDb(): Promise<Fleet> {
  const primary = await startMariaDb(['--server-id=1', '--log-bin=log', '--gtid-strict-mode=1'])
  const replica = await startMariaDb(['--server-id=2', '--gtid-strict-mode=1'])
  await replica.query(
    `change master to master_host = '127.0.0.1', master_port = ${primary.port}, master_user = 'root',
       master_connect_retry = 1, master_use_gtid = slave_pos`,
  )
  await replica.query('start slave')
  return {
    primary,
    replica,
    async caughtUp() {
      const [rows] = (await primary.query('select @@gtid_binlog_pos as position')) as [{ position: string }[]]
      await replica.query(`select master_gtid_wait('${rows[0]?.position ?? ''}', 20)`)
    },
    async close() {
      await replica.close()
      await primary.close()
    },
  }
}
