import type { AccountLetters } from './account-letters.ts'

const notYou = 'If this was not you, reply to this mail: we will look after your account.'

export const accountTextsEn: AccountLetters = {
  welcome: ({ name, shop, hasPassword }) => ({
    subject: `Welcome to ${shop}`,
    title: `Welcome, ${name}.`,
    paragraphs: [
      `Your account at ${shop} is open.`,
      hasPassword
        ? 'Sign in with this e-mail address and the password you chose.'
        : 'It has no password yet: choose one with "Forgot your password?" on the sign-in page.',
      'There you find your orders, your addresses and what you wish for.',
    ],
  }),
  confirm: ({ name, shop, url, key }) => ({
    subject: `Please confirm your ${shop} account`,
    title: `Nearly there, ${name}.`,
    paragraphs: ['Confirm that this e-mail address is yours, and your account is open.'],
    action: { label: 'Confirm your account', url },
    notes: [`Confirmation key: ${key}`, 'If you did not open an account, you need not do anything.'],
  }),
  resetPassword: ({ name, shop, url, hours }) => ({
    subject: `Choose a new password for ${shop}`,
    title: `Hello ${name},`,
    paragraphs: ['somebody asked for a new password for your account. Choose it here:'],
    action: { label: 'Choose a new password', url },
    notes: [
      `The link works once, within ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
      'If you did not ask for it, you need not do anything: your password stays as it is.',
    ],
  }),
  passwordChanged: ({ name, shop }) => ({
    subject: `Your ${shop} password has been changed`,
    title: `Hello ${name},`,
    paragraphs: ['your password has been changed. Everywhere you were signed in you have to sign in again.'],
    notes: [notYou],
  }),
  emailChanged: ({ name, shop, email }) => ({
    subject: `Your ${shop} e-mail address has been changed`,
    title: `Hello ${name},`,
    paragraphs: [`your account now has the e-mail address ${email}. Sign in with it from now on.`],
    notes: [notYou],
  }),
  confirmNewsletter: ({ shop, url }) => ({
    subject: `Please confirm your subscription to ${shop}`,
    title: 'Nearly there.',
    paragraphs: [`Confirm that you want the newsletter of ${shop}.`],
    action: { label: 'Confirm your subscription', url },
    notes: ['If you did not ask for it, you need not do anything.'],
  }),
  subscribed: ({ shop }) => ({
    subject: `You get the newsletter of ${shop}`,
    title: 'Thank you.',
    paragraphs: [`From now on you get the newsletter of ${shop}.`],
  }),
  unsubscribed: ({ shop }) => ({
    subject: `You no longer get the newsletter of ${shop}`,
    title: 'Goodbye, then.',
    paragraphs: [`From now on you no longer get the newsletter of ${shop}.`],
  }),
}
