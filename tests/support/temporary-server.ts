/** A real server for a test: a temporary folder, a free port, and an end that leaves nothing behind. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, fault, startChild } from '../../scripts/start/child.ts'

export type TemporaryServer = { folder: string; children: Child[]; close(): Promise<void> }

type Program = { command: string; args: string[]; env?: Record<string, string | undefined> }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A folder of its own below the system's temporary one. */
export const temporaryFolder = (name: string) => mkdtempSync(join(tmpdir(), `vitrine-${name}-`))

/**
 * Starts programs one after the other in this folder and waits until `answers` does. Throws with their last words when
 * one of them ends first or the deadline passes; the folder is removed in either case.
 */
export async function startTemporaryServer(
  name: string,
  folder: string,
  programs: Program[],
  answers: () => Promise<boolean>,
  deadlineMs = 60_000,
): Promise<TemporaryServer> {
  const log = join(folder, `${name}.log`)
  const children = programs.map(({ command, args, env }, at) =>
    startChild({
      name,
      command,
      args,
      folder,
      log: at === 0 ? log : join(folder, `${name}-${at}.log`),
      ...(env && { env }),
    }),
  )
  const close = async () => {
    for (const child of [...children].reverse()) await child.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const until = performance.now() + deadlineMs
  for (;;) {
    const ended = children.find((child) => child.ending() !== undefined)
    const late = performance.now() > until
    if (ended || late) {
      const reason = fault(ended ?? (children.at(-1) as Child), { folder, log })
      await close()
      throw reason
    }
    if (await answers().catch(() => false)) return { folder, children, close }
    await pause(50)
  }
}
