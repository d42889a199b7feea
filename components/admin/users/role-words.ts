import type { Role } from '@/dataset/roles'

/** What each role may do beside what the one before may. */
export const roleHints: Readonly<Record<Role, string>> = {
  viewer: 'sees records and history',
  coder: 'edits records',
  publisher: 'publishes and imports',
  admin: 'adds and removes users',
}

/** A role with its article. */
export const withArticle = (role: Role) => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`
