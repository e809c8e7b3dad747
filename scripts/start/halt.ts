/** A fault that the reader can mend: shown as it stands, one line that says what to do, without a stack. */
export class Halt extends Error {
  override name = 'Halt'
}

/** The reader asked to stop (Ctrl-C, SIGTERM): not a fault. */
export class Stopped extends Error {
  override name = 'Stopped'
  readonly signal: NodeJS.Signals
  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`)
    this.signal = signal
  }
}

/** The exit code that shells give to a process ended by this signal. */
export const exitCodeOf = (signal: NodeJS.Signals) =>
  ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 })[signal as 'SIGINT'] ?? 1
