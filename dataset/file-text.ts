/** A file whose text cannot be had at all; `read-package` turns it into a fault of that file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  /** The row at which reading stopped, the header being 1. */
  readonly line: number | null
  readonly allowed: string | null

  constructor(problem: string, allowed: string | null = null, line: number | null = null) {
    super(problem)
    this.line = line
    this.allowed = allowed
  }
}

const byteOrderMark = '\uFEFF'
const plainUtf8 = 'UTF-8 without a byte order mark'

/** The text of UTF-8 bytes; throws UnreadableFile for another encoding or a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  if (text.startsWith(byteOrderMark)) {
    throw new UnreadableFile('the file opens with a byte order mark', plainUtf8)
  }
  return text
}

/** The text of UTF-8 bytes, a byte order mark included; throws UnreadableFile for another encoding, with what is allowed. */
export function decodeUtf8(bytes: Uint8Array, allowed = plainUtf8): string {
  try {
    // ignoreBOM keeps the mark in the text, so that it can be reported rather than lost.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new UnreadableFile('the file is not UTF-8', allowed)
  }
}
