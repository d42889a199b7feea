/** A number with what it counts: “1 row”, “2 rows”. */
export const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
