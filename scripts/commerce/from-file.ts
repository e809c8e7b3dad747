import { readFileSync } from 'node:fs'
import { Misused } from './command.ts'

/** What a JSON file says. */
export function fromFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Misused(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
}
