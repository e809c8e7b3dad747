import type { Translations } from './translate.ts'

/** Every language of the demo shop beside English, by store view. */
export const translations: Translations = {}
