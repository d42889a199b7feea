import { setTimeout as delay } from 'node:timers/promises'
import { getCommandLine } from './command-line'

/** A signal and how long to wait for the process to end before the next, sterner one. */
export type SignalStep = readonly [signal: NodeJS.Signals, waitMs: number]

/**
 * Ends a process that is not (or no longer) our child: sends each signal in turn until the process is gone.
 * Throws when it outlives the last one. A process that is gone already is no error.
 */
export async function stopProcess(pid: number, steps: readonly SignalStep[]): Promise<void> {
  for (const [signal, waitMs] of steps) {
    if (!sendSignal(pid, signal)) return
    const deadline = Date.now() + waitMs
    while (Date.now() < deadline) {
      if (getCommandLine(pid) === null) return
      await delay(25)
    }
  }
  throw new Error(`Process ${pid} did not end on ${steps.map(([signal]) => signal).join(', ')}`)
}

/** Sends a signal; false when the process is gone. */
function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
