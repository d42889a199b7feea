import { CommanderError } from 'commander'
import { createProgram } from './program'
import { terminal } from './terminal'
import { UsageError } from './usage-error'

try {
  await createProgram(terminal).parseAsync()
} catch (error) {
  // Commander has printed its own message by now.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    terminal.problem(error instanceof Error ? error.message : String(error))
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
