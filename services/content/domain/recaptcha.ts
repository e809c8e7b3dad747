import type { StoreConfiguration } from '../../../contracts/stores.ts'

type Recaptcha = StoreConfiguration['recaptcha']

/** Magento's answer to `recaptchaV3Config`: nothing is on unless the shop chose that kind and gave its key. */
export function recaptchaV3(settings: Recaptcha) {
  const isOn = settings.type === 'RECAPTCHA_V3' && Boolean(settings.websiteKey)
  return {
    is_enabled: isOn,
    website_key: isOn ? (settings.websiteKey ?? '') : '',
    minimum_score: settings.minimumScore,
    badge_position: settings.badgePosition,
    language_code: settings.languageCode,
    theme: settings.theme,
    failure_message: settings.validationFailureMessage,
    forms: isOn ? settings.forms : [],
  }
}

/** Magento's answer to `recaptchaFormConfig`: what one form asks, and with which key. */
export function recaptchaForm(settings: Recaptcha, form: string) {
  const isOn = Boolean(settings.websiteKey) && settings.forms.some((one) => one === form)
  if (!isOn) return { is_enabled: false, configurations: null }
  const isScored = settings.type === 'RECAPTCHA_V3'
  return {
    is_enabled: true,
    configurations: {
      re_captcha_type: settings.type,
      website_key: settings.websiteKey ?? '',
      theme: settings.theme,
      language_code: settings.languageCode,
      // A checkbox has neither a score nor a badge.
      minimum_score: isScored ? settings.minimumScore : null,
      badge_position: settings.type === 'RECAPTCHA' ? null : settings.badgePosition,
      validation_failure_message: settings.validationFailureMessage,
      technical_failure_message: settings.technicalFailureMessage,
    },
  }
}
