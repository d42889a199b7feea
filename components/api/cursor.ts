/** A place in a list that a release holds. */
export interface Cursor {
  /** The release in which the list is read; 0 for a list that no release holds. */
  readonly release: number
  /** How many come before. */
  readonly offset: number
}

/** A cursor as it stands in an address; what it is made of is nobody else's business. */
export function formatCursor({ release, offset }: Cursor): string {
  return Buffer.from(`${release}.${offset}`).toString('base64url')
}

/** Reads a cursor; null for what is none of ours. */
export function parseCursor(text: string): Cursor | null {
  const [, release, offset] =
    /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? []
  return release === undefined || offset === undefined
    ? null
    : { release: Number(release), offset: Number(offset) }
}
