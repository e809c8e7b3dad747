const secret = /password|token|secret|key|signature|hash/i
const longest = 4000

/** Arguments as the log keeps them: secrets are struck out wherever they lie, and a long text is cut. */
export function redacted(args: unknown): string {
  const text = JSON.stringify(args, (name, value: unknown) => (secret.test(name) && value !== null ? '***' : value))
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
