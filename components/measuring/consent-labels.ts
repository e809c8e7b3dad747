import type { Shopfront } from '@/lib/context/shopfront'

/** The texts of the banner, resolved on the server; `privacy` is the address of the page that says more. */
export function consentLabels({ t, href }: Shopfront) {
  return {
    title: t('consent.title'),
    text: t('consent.text'),
    more: t('consent.more'),
    accept: t('consent.accept'),
    reject: t('consent.reject'),
    choose: t('consent.choose'),
    statistics: t('consent.statistics'),
    marketing: t('consent.marketing'),
    save: t('consent.save'),
    privacy: href('privacy'),
  }
}

export type ConsentLabels = ReturnType<typeof consentLabels>
