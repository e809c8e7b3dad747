/** Kinds of values that the whole catalogue is written in. */
import { z } from 'zod'

/** A decimal amount in major units, never negative: "0", "19.9", "1299.00". */
export const amount = z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, 'an amount such as 19.95')

/** Texts of one thing per store view code. A store view that is absent falls back to the default text. */
export const perStoreView = <T extends z.ZodType>(value: T) => z.record(z.string(), value)
