/** The address of a user, or of what is theirs. */
export const userAddress = (id: string, rest = '') => `/api/admin/users/${encodeURIComponent(id)}${rest}`
