/** What records are sorted by where they are sorted by when they were changed last. */
export const lastChange = 'last_change'
