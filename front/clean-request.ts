import type { IncomingMessage } from 'node:http'
import { clientAddressHeader } from '@/server/auth/client-address'
import { kindOf } from './answer-kind'

/**
 * Takes away what only a proxy of ours may say, and what would make Next compress by itself, and says who asks: where a
 * proxy of ours stands before us, the last address of X-Forwarded-For, which that proxy has written.
 */
export function cleanRequest(request: IncomingMessage, trustsProxy: boolean): void {
  delete request.headers['accept-encoding']
  delete request.headers[clientAddressHeader]
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  // What is the same for everybody has no use for it.
  if (kindOf({ address: request.url ?? '/', contentType: '' }) === 'admin')
    request.headers[clientAddressHeader] = (trustsProxy && forwarded) || request.socket.remoteAddress || ''
  if (trustsProxy) return
  for (const name of Object.keys(request.headers))
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-'))
      delete request.headers[name]
}

/** Takes away all that tells one reader from another, where the answer is kept for everybody. */
export function forgetReader(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) if (name !== 'host') delete request.headers[name]
}
