import type { Database } from '../../kit/database.ts'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { emit } from '../../kit/outbox.ts'
import { openRateLimit } from '../../kit/rate-limit.ts'
import { questionFault } from '../domain/contact.ts'
import type { ContentTables } from '../store/content-tables.ts'

const perHour = 10
type Input = { input: { name: string; email: string; telephone?: string | null; comment: string } }

/** `contactUs`: takes a question and announces it; the mail service carries it to the shop. */
export function contactResolver(database: Database<ContentTables>) {
  const limit = openRateLimit(() => perHour, 3_600_000)
  return async (_parent: unknown, { input }: Input, context: RequestContext) => {
    context.cacheable = false
    if (!context.configuration.display.contact.enabled) throw inputError('The contact form is unavailable.')
    const question = {
      name: input.name.trim(),
      email: input.email.trim(),
      telephone: input.telephone?.trim() || null,
      comment: input.comment.trim(),
    }
    const fault = questionFault(question)
    if (fault) throw inputError(fault)
    if (!limit.take(context.remoteAddress)) throw inputError('Too many questions from here. Please try again later.')
    await database.transaction((t) => emit(t, { type: 'contact.asked', ...question, store: context.store.code }))
    return { status: true }
  }
}
