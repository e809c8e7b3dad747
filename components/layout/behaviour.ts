/**
 * Makes markup of the server answer to hands; `go` follows an address without a reload. What happened before it was there comes
 * as a `late` event at the same place, whose `detail` is the kind of event it was.
 */
export type Behaviour = (root: HTMLElement, go: (href: string) => void) => void
