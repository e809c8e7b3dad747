/** What a visitor allows besides what the shop needs. */
export type Consent = { statistics: boolean; marketing: boolean }

const name = 'consent'
/** Asked again after half a year, as the authorities of several countries want it. */
const keptSeconds = 180 * 24 * 3600

/** The choice in a Cookie header or `document.cookie`; null while nobody has chosen. */
export function readConsent(cookies: string): Consent | null {
  const found = /(?:^|;\s*)consent=1\.s([01])\.m([01])(?:;|$)/.exec(cookies)
  return found && { statistics: found[1] === '1', marketing: found[2] === '1' }
}

/** The cookie that keeps a choice: it says nothing but the choice. */
export function consentCookie({ statistics, marketing }: Consent, isSecure: boolean): string {
  const value = `1.s${Number(statistics)}.m${Number(marketing)}`
  return `${name}=${value};path=/;max-age=${keptSeconds};samesite=lax${isSecure ? ';secure' : ''}`
}

type Grant = 'granted' | 'denied'
const grant = (isGiven: boolean): Grant => (isGiven ? 'granted' : 'denied')

/** The same as Google's Consent Mode v2 says it; without a choice everything is denied. */
export function consentMode(consent: Consent | null): Record<string, Grant> {
  return {
    ad_storage: grant(consent?.marketing ?? false),
    ad_user_data: grant(consent?.marketing ?? false),
    ad_personalization: grant(consent?.marketing ?? false),
    analytics_storage: grant(consent?.statistics ?? false),
    functionality_storage: 'granted',
    security_storage: 'granted',
  }
}
