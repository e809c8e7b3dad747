import type { Letter } from '../domain/letter.ts'

/** Every letter about an account or a subscription, as each language has to write it. */
export type AccountLetters = {
  welcome(to: { name: string; shop: string; hasPassword: boolean }): Letter
  confirm(to: { name: string; shop: string; url: string; key: string }): Letter
  resetPassword(to: { name: string; shop: string; url: string; hours: number }): Letter
  passwordChanged(to: { name: string; shop: string }): Letter
  emailChanged(to: { name: string; shop: string; email: string }): Letter
  confirmNewsletter(to: { shop: string; url: string }): Letter
  subscribed(to: { shop: string }): Letter
  unsubscribed(to: { shop: string }): Letter
}
