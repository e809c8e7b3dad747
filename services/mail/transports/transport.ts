import type { Message } from '../domain/message.ts'

/** One way for mail to leave. Sending the same message again must not reach anybody twice where that can be helped. */
export type Transport = { send(message: Message): Promise<void> }

/** `target` is what follows the scheme in the address of the outgoing mail: a folder for `file:`. */
export type TransportFactory = (target: string) => Transport
