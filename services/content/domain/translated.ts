/** A text in a store view: its translation where there is one, field by field, else the default text. */
export function translated<T extends object>(
  { translations, ...texts }: T & { translations: Record<string, { [K in keyof T]?: T[K] | undefined }> },
  view: string,
): Omit<T, 'translations'> {
  const own = Object.entries(translations[view] ?? {}).filter(([, text]) => text !== undefined && text !== '')
  return { ...(texts as Omit<T, 'translations'>), ...Object.fromEntries(own) }
}
