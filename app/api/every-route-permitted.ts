import type { AppRouteHandlerRoutes } from '@/.next/types/routes'
import type { AdminRoute } from '@/server/auth/route-permissions'

type AddressOf<Route> = Route extends `${string} ${infer Address}` ? Address : never
type Guarded = Extract<AppRouteHandlerRoutes, `/api/admin/${string}` | `/api/auth/${string}`>
type Forgotten = Exclude<Guarded, AddressOf<AdminRoute>>

/** Fails the build, by its type, where a route behind the counter has no row in the table of permissions. */
export const everyRoutePermitted: [Forgotten] extends [never] ? true : Forgotten = true
