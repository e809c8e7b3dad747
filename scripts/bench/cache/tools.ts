import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { Halt } from '../../start/halt.ts'

/** What is measured with beside the product: package names of Debian. */
const packages = { nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux' }
const path = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`

/** The program's name, if it is here; throws with the package to install when it is not. */
export function needTool(name: keyof typeof packages): string {
  const { status } = spawnSync('sh', ['-c', `command -v ${name}`], { env: { ...process.env, PATH: path } })
  if (status !== 0) throw new Halt(`${name} is not installed. Debian: apt-get install ${packages[name]}.`)
  return name
}

/** Lets a process, with all its threads, run on these cores alone. */
export function pin(pid: number, cores: string): void {
  spawnSync('taskset', ['-a', '-p', '-c', cores, String(pid)])
}
export const allCores = `0-${cpus().length - 1}`

/** Processor time that a process group has used so far, in milliseconds: user and system, all threads (proc_pid_stat(5)). */
export function cpuMsOf(group: number): number {
  let ticks = 0
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      // After the name, which may hold blanks: state ppid pgrp ... and utime, stime as the 12th and 13th.
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      if (Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It ended while we looked.
    }
  }
  return (ticks * 1000) / ticksPerSecond
}
const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100

export type Load = { requestsPerSecond: number; requests: number; p50Ms: number; p99Ms: number; faults: number }

/** wrk's answer to so many seconds of one connection-bound load from one core. */
export function load(url: string, headers: Record<string, string>, seconds: number, core: string): Promise<Load> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-c', core, 'wrk', '-t1', '-c32', `-d${seconds}s`, '--latency', ...named, url]
  return new Promise((resolve, reject) => {
    const child = spawn('taskset', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(readLoad(text)) : reject(new Error(`wrk ended with ${code}`))))
  })
}

/** Reads what wrk prints. */
export function readLoad(text: string): Load {
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0)
  const time = (share: string) => {
    const [, value = '0', unit = 'ms'] = new RegExp(`\\s${share}%\\s+([\\d.]+)(us|ms|s)`).exec(text) ?? []
    return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1)
  }
  const refused = number(/Non-2xx or 3xx responses: (\d+)/)
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1) ?? []
  return {
    requestsPerSecond: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in/),
    p50Ms: time('50'),
    p99Ms: time('99'),
    faults: refused + broken.reduce((sum, count) => sum + Number(count), 0),
  }
}
