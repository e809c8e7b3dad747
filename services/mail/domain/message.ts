/** A mail before it is put into an envelope. `text` says the same as `html` for readers that show no HTML. */
export type Message = {
  /** Unique for ever; a second sending of one message is recognised by it. */
  id: string
  from: { name: string; address: string }
  to: string
  subject: string
  html: string
  text: string
  /** Milliseconds since 1970. */
  date: number
}
