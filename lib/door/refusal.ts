/** Why the door does not pass a request on: said as HTTP and as a GraphQL error, so that any client can read it. */
export type Refusal = { status: number; code: string; message: string; retryAfterMs?: number }

export type Passed<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const pass = <T>(value: T): Passed<T> => ({ ok: true, value })

export const refuse = (
  status: number,
  code: string,
  message: string,
  retryAfterMs?: number,
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { status, code, message, ...(retryAfterMs !== undefined && { retryAfterMs }) },
})
