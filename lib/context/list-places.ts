import { env } from '../env'
import type { Shopfront } from './shopfront'

/** A storefront as the switcher shows it: its name in its own language, and its home page. */
export type Place = { code: string; name: string; locale: string; href: string; chosen: boolean }

function nameOf(locale: string, withRegion: boolean): string {
  const wanted = withRegion ? locale : new Intl.Locale(locale).language
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(wanted) ?? locale
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`
}

/** The storefronts of this shop in the order of the settings. Two of one language are told apart by their regions. */
export function listPlaces({ code }: Pick<Shopfront, 'code'>): Place[] {
  const languages = env.STOREFRONTS.map(({ locale }) => new Intl.Locale(locale).language)
  return env.STOREFRONTS.map(({ code: own, locale, path }, index) => ({
    code: own,
    locale,
    name: nameOf(locale, languages.filter((language) => language === languages[index]).length > 1),
    href: path || '/',
    chosen: code.split('.')[0] === own,
  }))
}
