import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findProgram } from '../../scripts/test/programs.ts'

/**
 * The browser of the browser tests: the one that `CHROMIUM` names, else Playwright's own where it was installed, else the
 * system's. `undefined` when there is none.
 */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const own = chromium.executablePath()
  return own && existsSync(own) ? own : findProgram('chromium')
}
