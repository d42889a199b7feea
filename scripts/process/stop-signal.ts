const stopping = new AbortController()

/** Aborts when somebody wants this process to end; the first use of this module takes over Ctrl-C and SIGTERM. */
export const stopSignal: AbortSignal = stopping.signal

// 'disconnect': the channel to start.mjs or test.mjs breaks when they are killed; nobody else is left to stop us.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(name, () => stopping.abort())
}

/** Lets go of the channel to the parent, which would keep a process alive that has nothing left to do. */
export function closeParentChannel(): void {
  if (process.connected) process.disconnect()
}
