import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentCookie, consentMode, readConsent } from './consent'

test('a choice is read back as it was made, among other cookies', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (statistics, marketing) => {
      const [pair] = consentCookie({ statistics, marketing }, true).split(';')
      expect(readConsent(`a=b; ${pair}; c=d`)).toEqual({ statistics, marketing })
    }),
  )
})

test.each(['', 'consent=', 'consent=1.s2.m0', 'xconsent=1.s1.m1', 'consent=1.s1.m1x'])('%j is no choice', (cookies) => {
  expect(readConsent(cookies)).toBeNull()
})

test('G21: without a choice, and with a no, everything that is not needed is denied', () => {
  for (const consent of [null, { statistics: false, marketing: false }]) {
    expect(consentMode(consent)).toMatchObject({
      ad_storage: 'denied',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      analytics_storage: 'denied',
    })
  }
  expect(consentMode({ statistics: true, marketing: false })).toMatchObject({
    analytics_storage: 'granted',
    ad_storage: 'denied',
  })
})
