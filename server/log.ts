import 'server-only'
import { pino } from 'pino'

/** The log of this process: one JSON line for each thing worth knowing, on standard error. The front sets its level. */
export const log = pino({ base: null, serializers: { err: describeError } }, pino.destination(2))

/** An error without what drivers hang on it: pg puts the whole client there, with its password. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack } = error
  const code = 'code' in error ? error.code : undefined
  return { name, message, code, stack, ...(error.cause ? { cause: describeError(error.cause) } : {}) }
}
