import type { IncomingMessage } from 'node:http'

/** Takes away what only a proxy of ours may say, and what would make Next compress by itself. */
export function cleanRequest(request: IncomingMessage, trustsProxy: boolean): void {
  delete request.headers['accept-encoding']
  if (trustsProxy) return
  for (const name of Object.keys(request.headers))
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-'))
      delete request.headers[name]
}

/** Takes away all that tells one reader from another, where the answer is kept for everybody. */
export function forgetReader(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) if (name !== 'host') delete request.headers[name]
}
