import type { ServerResponse } from 'node:http'

/** Calls `decide` just before the head of a streamed answer goes out, with its status; headers may still change then. */
export function beforeHead(response: ServerResponse, decide: (status: number) => void): void {
  const { writeHead } = response
  // Node itself calls this too, where a body begins without it.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.writeHead = writeHead
    decide(status)
    return Reflect.apply(writeHead, response, [status, ...rest])
  }
}
