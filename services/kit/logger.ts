import pino, { type Logger } from 'pino'
import { env } from './env.ts'

const root = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['email', '*.email', 'authorization', '*.authorization'],
})

/** JSON lines on standard output, each with the part of the shop that speaks. Mail addresses are left out. */
export function logger(name: string): Logger {
  return root.child({ name })
}
