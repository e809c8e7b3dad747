/** Remembers that the embedded databases were filled, so that a second start need not open them to find out. */
import { join } from 'node:path'
import { readMark, writeMark } from './fingerprint.ts'

const file = (dataFolder: string) => join(dataFolder, 'seeded')

/** Whether the databases hold the demo shop and not what somebody imported. */
export const holdsDemo = (dataFolder: string) => readMark(file(dataFolder)) === 'demo'

export const isSeeded = (dataFolder: string) => readMark(file(dataFolder)) !== ''

/** Call it when everything is written: a seed without this mark was interrupted and is continued. */
export const markSeeded = (dataFolder: string, what: string) => writeMark(file(dataFolder), what)
