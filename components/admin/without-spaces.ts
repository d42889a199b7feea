/** A code as it is checked: apps show it in groups. */
export const withoutSpaces = (code: string) => code.replace(/\s/g, '')
