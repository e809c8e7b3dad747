/** What the shop's configuration says about accounts; plain, so that it can cross into the browser. */
export type AccountSettings = {
  passwordLength: number
  /** Of small and capital letters, digits and signs, so many kinds must be in a password. */
  passwordClasses: number
  confirmsEmail: boolean
  cancelReasons: string[]
  /** What this release of the backend offers. */
  offers: { lookup: boolean; wishlist: boolean; newsletter: boolean }
}

/** A field of the form to register, beyond name, address for mail and password. */
export type RegisterField = {
  code: string
  label: string
  kind: 'text' | 'date' | 'select' | 'boolean' | 'multiline'
  required: boolean
  options: { value: string; label: string }[]
}
