import { translation as ar } from './ar/index.ts'
import { translation as de } from './de/index.ts'
import { translation as fr } from './fr/index.ts'
import { translation as nl } from './nl/index.ts'
import type { Translations } from './translate.ts'

/** Every language of the demo shop beside English, by store view. */
export const translations: Translations = { nl, de, fr, ar }
