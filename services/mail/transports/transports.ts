import { file } from './file.ts'
import type { Transport, TransportFactory } from './transport.ts'

/** The ways for mail to leave, by scheme of the address. A new one is a file and a line here. */
const transports = { file } satisfies Record<string, TransportFactory>

/** The transport that an address such as `file:/var/mail` names. */
export function transportOf(outgoing: string): Transport {
  const [scheme = '', ...target] = outgoing.split(':')
  const known: Record<string, TransportFactory> = transports
  const factory = Object.hasOwn(known, scheme) ? known[scheme] : undefined
  if (factory && target.length > 0) return factory(target.join(':'))
  const schemes = Object.keys(known).join(', ')
  throw new Error(
    `The address of outgoing mail "${outgoing}" is none of: ${schemes}. Write for instance file:/var/mail.`,
  )
}
