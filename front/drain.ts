import type { Server } from 'node:http'

/** How long requests in flight may take once the process was told to stop. */
const graceMs = 10_000

/** Lets a server finish what it has begun and take nothing new. */
export interface Drain {
  readonly isDraining: boolean
  /** Resolves when the last request in flight is answered, or after 10 s, when the rest is cut off. */
  finish(): Promise<void>
}

/** Watches over the end of a server. */
export function createDrain(server: Server): Drain {
  let isDraining = false
  return {
    get isDraining() {
      return isDraining
    },
    finish() {
      isDraining = true
      return new Promise((resolve) => {
        const cutOff = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(cutOff)
          resolve()
        })
        server.closeIdleConnections()
      })
    },
  }
}
