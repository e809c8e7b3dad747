export type PasswordRules = { minimumLength: number; characterClasses: number }

/** Longer ones cost time to hash and help nobody. */
const longest = 256
const classes = [/[0-9]/, /[A-Z]/, /[a-z]/, /[^a-zA-Z0-9]/]

/** Why this may not be a password, in Magento's words; null when it may. `email` is the account's own. */
export function passwordFault(password: string, rules: PasswordRules, email: string | null = null): string | null {
  const length = [...password].length
  if (length > longest) return `Please enter a password with at most ${longest} characters.`
  if (password.trim().length !== password.length) {
    return "The password can't begin or end with a space. Verify the password and try again."
  }
  if (length < rules.minimumLength) {
    return `The password needs at least ${rules.minimumLength} characters. Create a new password and try again.`
  }
  const used = classes.filter((one) => one.test(password)).length
  if (used < rules.characterClasses) {
    return `Minimum of different classes of characters in password is ${rules.characterClasses}. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.`
  }
  if (email !== null && password.toLowerCase() === email.toLowerCase()) {
    return "The password can't be the same as the email address. Create a new password and try again."
  }
  return null
}
