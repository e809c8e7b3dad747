/** What an administrator may do, in Magento's words made few: a role is a name for a set of these. */
export const permissions = [
  'catalog',
  'inventory',
  'rules',
  'content',
  'sales',
  'customers',
  'configuration',
  'users',
] as const
export type Permission = (typeof permissions)[number]

/** The roles a new installation has; more can be made. */
export const firstRoles: Record<string, Permission[]> = {
  Administrators: [...permissions],
  Merchandisers: ['catalog', 'inventory', 'rules', 'content'],
  'Customer service': ['sales', 'customers'],
}

/** The permissions among these words; others, such as those of a newer version, open nothing. */
export function knownPermissions(words: unknown): Permission[] {
  return Array.isArray(words) ? permissions.filter((permission) => words.includes(permission)) : []
}

/** Why a password is refused for an administrator, or null. Magento asks for seven characters, letters and digits. */
export function passwordFault(password: string, username: string): string | null {
  if (password.length < 12) return 'The password must have at least 12 characters.'
  if (!/[a-z]/i.test(password) || !/\d/.test(password)) return 'The password must hold letters and digits.'
  if (password.toLowerCase().includes(username.toLowerCase())) return 'The password must not hold the user name.'
  return null
}
