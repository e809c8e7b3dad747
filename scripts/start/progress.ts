/** Tells the reader which step runs, how long it has been running and how long it took. */
export type Progress = {
  /** Runs one step; its line says what it did (the answer, if it is a text) and how long it took. */
  step<T>(name: string, work: () => Promise<T>, hint?: string): Promise<T>
  say(line: string): void
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** Writes to a terminal with a live line of what is running, or plain lines where there is no terminal. */
export function openProgress(out: NodeJS.WriteStream = process.stdout): Progress & { close(): void } {
  const running = new Map<string, number>()
  const live = Boolean(out.isTTY)

  const clear = () => {
    if (live) out.write('\r\x1b[K')
  }
  const draw = () => {
    if (!live || running.size === 0) return
    const parts = [...running].map(([name, since]) => `${name} ${Math.round((performance.now() - since) / 1000)} s`)
    out.write(`\r\x1b[K  · ${parts.join('   ')}`)
  }
  const say = (line: string) => {
    clear()
    out.write(`${line}\n`)
    draw()
  }
  const timer = setInterval(draw, 500)
  timer.unref()

  return {
    say,
    async step(name, work, hint) {
      const since = performance.now()
      running.set(name, since)
      if (!live) out.write(`  · ${name}${hint ? ` (${hint})` : ''}\n`)
      else draw()
      try {
        const answer = await work()
        running.delete(name)
        const note = typeof answer === 'string' ? `  ${answer}` : ''
        say(`  ✓ ${name.padEnd(10)} ${seconds(performance.now() - since).padStart(8)}${note}`)
        return answer
      } catch (error) {
        running.delete(name)
        say(`  ✗ ${name.padEnd(10)} ${seconds(performance.now() - since).padStart(8)}`)
        throw error
      }
    },
    close() {
      clearInterval(timer)
      clear()
    },
  }
}
