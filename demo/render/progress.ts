import type { Job } from './order.ts'

/** Work in passes times megapixels: what the time of a shot grows with. */
const weight = ({ shot }: Job): number => (shot.passes * shot.width * shot.height) / 1e6

/** One line that is drawn over on a terminal, and one line per finished shot elsewhere. */
export function progress(jobs: Job[]): {
  start(job: Job): void
  pass(done: number, all: number): void
  finish(): void
} {
  const total = jobs.reduce((sum, job) => sum + weight(job), 0)
  const began = Date.now()
  let finished = 0
  let count = 0
  let current: Job | undefined
  let startedAt = began

  const line = (share: number): string => {
    const ahead = current ? weight(current) * share : 0
    const part = (finished + ahead) / total
    const left = part > 0 ? ((Date.now() - began) / 1000) * (1 / part - 1) : 0
    const bar = '█'.repeat(Math.round(part * 24)).padEnd(24, '░')
    return `${bar} ${count}/${jobs.length} ${current?.shot.name ?? ''}, ${clock(left)} left`
  }
  return {
    start(job) {
      current = job
      startedAt = Date.now()
    },
    pass(done, all) {
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line(done / all)}`)
    },
    finish() {
      const seconds = Math.round((Date.now() - startedAt) / 1000)
      if (current) finished += weight(current)
      count++
      const text = `${line(0)} (${seconds} s)`
      process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${text}` : `${text}\n`)
      current = undefined
    },
  }
}

function clock(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
