/** The programs that the tests start, and where systems keep them. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Program = {
  /** Names it may have, the best first. */
  names: string[]
  /** Folders that are not on everybody's path. */
  folders: string[]
  /** Packages, one or several with blanks between. */
  debian: string
  homebrew: string
  purpose: string
}

const system = ['/usr/local/bin', '/usr/bin', '/usr/sbin', '/opt/homebrew/bin', '/opt/homebrew/sbin', '/usr/local/sbin']

export const programs = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    folders: [...system, '/Applications/Google Chrome.app/Contents/MacOS'],
    debian: 'chromium',
    homebrew: '--cask chromium',
    purpose: 'browser tests',
  },
  redis: {
    names: ['redis-server', 'valkey-server'],
    folders: system,
    debian: 'redis-server',
    homebrew: 'redis',
    purpose: 'tests of the shared cache',
  },
  mariadb: {
    names: ['mariadbd', 'mysqld'],
    folders: [...system, '/usr/libexec'],
    debian: 'mariadb-server',
    homebrew: 'mariadb',
    purpose: 'tests of the fleet’s database',
  },
  mariadbInstaller: {
    names: ['mariadb-install-db', 'mysql_install_db'],
    folders: system,
    debian: 'mariadb-server',
    homebrew: 'mariadb',
    purpose: 'tests of the fleet’s database',
  },
  rabbitmq: {
    names: ['rabbitmq-server'],
    // Debian's own wrapper changes user and folders: the plain script does neither.
    folders: ['/usr/lib/rabbitmq/bin', ...system],
    debian: 'rabbitmq-server',
    homebrew: 'rabbitmq',
    purpose: 'tests of events between services',
  },
  varnish: {
    names: ['varnishd'],
    folders: system,
    debian: 'varnish varnish-modules',
    homebrew: 'varnish',
    purpose: 'tests of the edge',
  },
} satisfies Record<string, Program>

export type ProgramName = keyof typeof programs

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where the program is; `undefined` when the system has none. */
export function findProgram(name: ProgramName): string | undefined {
  const { names, folders } = programs[name]
  const places = [...folders, ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)]
  return places.flatMap((place) => names.map((candidate) => join(place, candidate))).find(runs)
}

/** Where the program is; throws an error that says how to get it. */
export function needProgram(name: ProgramName): string {
  const found = findProgram(name)
  if (found) return found
  const { names, debian, homebrew } = programs[name]
  throw new Error(`${names[0]} is not installed. Debian: apt-get install ${debian}. macOS: brew install ${homebrew}.`)
}
