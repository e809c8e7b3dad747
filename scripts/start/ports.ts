import { connect, createServer } from 'node:net'
import { Halt } from './halt.ts'

const listens = (host: string, port: number) =>
  new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })

/** Somebody may hold the port on every interface while one interface still lets us listen (macOS). */
const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 500 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })

/** Why we cannot listen there, in words; `undefined` when the port is free. */
export async function whyNotFree(host: string, port: number): Promise<string | undefined> {
  const error = await listens(host, port)
  if (error?.code === 'EACCES') return `Port ${port} is reserved for the system's administrator`
  if (error?.code === 'EADDRNOTAVAIL' || error?.code === 'ENOTFOUND') return `This machine has no address ${host}`
  if (error?.code === 'EADDRINUSE' || (await answers(port))) return `Port ${port} is in use by another program`
  return error ? `Port ${port} cannot be used (${error.code})` : undefined
}

/** Throws a `Halt` that names the variable to change when the port is taken. */
export async function needPort(variable: string, host: string, port: number): Promise<void> {
  const why = await whyNotFree(host, port)
  if (!why) return
  const mend = why.includes('no address') ? 'HOST=localhost npm start' : `${variable}=${port + 1} npm start`
  throw new Halt(`${why}. Stop it, or choose another: ${mend}`)
}

/** A port that was free a moment ago, as the system chooses it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
