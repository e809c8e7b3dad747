import type { WriteStream } from 'node:tty'

/** Told how far one step is; prints a bar on a terminal and a line now and then elsewhere. */
export type Progress = { start(step: string, total: number): void; tick(count?: number): void; end(): void }

const barWidth = 24
const barEveryMs = 80
const lineEveryMs = 2_000

/** For tests and callers that want silence. */
export const silent: Progress = { start: () => undefined, tick: () => undefined, end: () => undefined }

/** Progress on this stream: a bar that is drawn over itself when it is a terminal, plain lines when it is not. */
export function progressOn(stream: Pick<WriteStream, 'write'> & { isTTY?: boolean }): Progress {
  let step = ''
  let total = 0
  let done = 0
  let started = 0
  let drawn = 0
  const rate = () => Math.round((done * 1000) / Math.max(1, performance.now() - started))
  const line = () => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const figures = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}, ${rate().toLocaleString('en')}/s`
    if (!stream.isTTY) return `${step}: ${figures}\n`
    const filled = Math.round(share * barWidth)
    return `\r\u001b[K${step.padEnd(11)} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${figures}`
  }
  const draw = (always = false) => {
    const now = performance.now()
    if (!always && now - drawn < (stream.isTTY ? barEveryMs : lineEveryMs)) return
    drawn = now
    stream.write(line())
  }
  return {
    start(name, count) {
      step = name
      total = count
      done = 0
      started = performance.now()
      drawn = started
    },
    tick(count = 1) {
      done += count
      draw()
    },
    end() {
      draw(true)
      if (stream.isTTY) stream.write('\n')
    },
  }
}
