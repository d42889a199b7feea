/**
 * A failure with a cause the reader can act on. The commands print its message as one line, without a stack;
 * any other error is a fault of ours and keeps its stack.
 */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure'
}

/** What the machine refuses us: no permission, a full or read-only disk. Their messages name the path. */
const refusals = new Set(['EACCES', 'EPERM', 'ENOSPC', 'EROFS', 'EDQUOT'])

/** Prints why a command failed: one line for what the reader can act on, the stack for a fault of ours. */
export function printFailure(error: unknown): void {
  const isRefusal = error instanceof Error && 'code' in error && refusals.has(String(error.code))
  if (error instanceof ExpectedFailure || isRefusal) console.error(`parley: ${error.message}`)
  else console.error(error)
}
