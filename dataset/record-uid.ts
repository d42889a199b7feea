/** Reads the uid of a record as it stands in an address: a whole number from 1 to 2^53 - 1; undefined where it is none. */
export function readUid(text: string): number | undefined {
  const uid = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(uid) ? uid : undefined
}
