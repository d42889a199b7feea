import 'server-only'
import { getHouse } from '@/server/house'

/** The origin that absolute addresses begin with, from the environment and never from a request. */
export function getOrigin(): string {
  return getHouse().env.publicOrigins[0]
}

/** All origins that this site is reached at. */
export function listOrigins(): readonly string[] {
  return getHouse().env.publicOrigins
}
