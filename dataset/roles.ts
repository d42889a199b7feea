/** What users may do: each role may all that those before it may. */
export const roles = ['viewer', 'coder', 'publisher', 'admin'] as const
/** What a user may do. */
export type Role = (typeof roles)[number]

/** Whether a role is enough where `needed` is asked for. */
export function mayAs(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** Whether a word is the name of a role. */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word)
}
