/** Brings what the tests start: browser, Redis, MariaDB, RabbitMQ, Varnish. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '../start/child.ts'
import { findProgram, type ProgramName, programs } from './programs.ts'

const policy = '/usr/sbin/policy-rc.d'

const missingPrograms = () => (Object.keys(programs) as ProgramName[]).filter((name) => !findProgram(name))
const packagesOf = (names: ProgramName[]) => [...new Set(names.flatMap((name) => programs[name].debian.split(' ')))]

/** Installs Debian packages without starting the services they bring: the tests start their own. */
async function installOnDebian(root: string, packages: string[], signal: AbortSignal): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const log = join(root, 'var/log/apt.log')
  const apt = (args: string[]) =>
    runToEnd({ name: 'apt-get', command: 'apt-get', args, folder: root, log, env }, signal)
  const ours = !existsSync(policy)
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await apt(['update', '-q'])
    await apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
  } finally {
    if (ours) rmSync(policy, { force: true })
  }
}

/** Playwright's own browser, where its download can be reached. */
async function installPlaywrightsBrowser(root: string, signal: AbortSignal): Promise<void> {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const log = join(root, 'var/log/browser.log')
  const args = [cli, 'install', 'chromium']
  await runToEnd({ name: 'playwright install', command: process.execPath, args, folder: root, log }, signal)
}

/**
 * Installs what is missing where we may (Debian as root), tries Playwright's browser elsewhere, and answers what the
 * reader has to install; the tests that need it will say so too.
 */
export async function bringTools(root: string, hasBrowser: () => boolean, signal: AbortSignal): Promise<string> {
  const missing = missingPrograms().filter((name) => name !== 'chromium' || !hasBrowser())
  if (missing.length === 0) return 'all there'
  const debian = existsSync('/usr/bin/apt-get')
  if (debian && process.getuid?.() === 0) {
    await installOnDebian(root, packagesOf(missing), signal)
    return `installed ${packagesOf(missing).join(', ')}`
  }
  if (missing.includes('chromium')) await installPlaywrightsBrowser(root, signal).catch(() => signal.throwIfAborted())
  const left = missing.filter((name) => name !== 'chromium' || !hasBrowser())
  if (left.length === 0) return 'Playwright’s browser'
  const brew = left.map((name) => programs[name].homebrew)
  return debian
    ? `missing; install with: sudo apt-get install ${packagesOf(left).join(' ')}`
    : `missing; install with: brew install ${[...new Set(brew)].join(' ')}`
}
