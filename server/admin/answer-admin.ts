import 'server-only'
import { z } from 'zod'
import { mayAs } from '@/dataset/roles'
import type { CurrentUser } from '@/server/auth/accounts'
import { clientAddressHeader } from '@/server/auth/client-address'
import { type AdminRoute, type Permission, routePermissions } from '@/server/auth/route-permissions'
import { getHouse, type House } from '@/server/house'
import { describeRefusal } from './describe-refusal'
import { problem } from './problem'
import { sayIssues } from './say-issues'

/** What a route behind the counter works with, once all of it is known to be what it should be. */
export interface AdminRequest<Params, Query, Body> {
  readonly house: House
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly headers: Headers
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** As the front tells it. */
  readonly clientAddress: string
  /** Who is logged in; null only where anybody may ask. */
  readonly user: CurrentUser | null
}

/** The schemas of what a route is given. */
interface Shape<Params, Query, Body> {
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  /** Without one the route takes no body. */
  readonly body?: z.ZodType<Body>
  /** JSON unless told otherwise. */
  readonly bodyKind?: BodyKind
}

/** What a body may be. */
interface BodyKind {
  /** The media type. */
  readonly type: string
  /** What it is called. */
  readonly name: string
  readonly largestBytes: number
  /** What its schema is given. */
  readonly read: (bytes: Uint8Array) => unknown
}
const jsonBody: BodyKind = {
  type: 'application/json',
  name: 'JSON',
  largestBytes: 8 * 2 ** 20,
  read: parseJson,
}
/** The bytes of a zip, for the schema `zipBytes`. */
export const zipBody: BodyKind = {
  type: 'application/zip',
  name: 'zip',
  largestBytes: 32 * 2 ** 20,
  read: (bytes) => bytes,
}
export const zipBytes = z.instanceof(Uint8Array)

type Handler = (request: Request, context: { readonly params: Promise<object> }) => Promise<Response>
/** The user is known wherever not anybody may ask. */
type Asked<R extends AdminRoute, Request> = (typeof routePermissions)[R] extends 'anybody'
  ? Request
  : Request & { readonly user: CurrentUser }

/**
 * A route handler that permits, parses, works and replies, in this order: whoever may not ask learns nothing of what
 * would have been wrong with their question. What `work` throws becomes a problem document where it is known.
 */
export function answerAdmin<R extends AdminRoute, Params = object, Query = object, Body = undefined>(
  route: R,
  { params, query, body, bodyKind = jsonBody }: Shape<Params, Query, Body>,
  work: (asked: Asked<R, AdminRequest<Params, Query, Body>>) => Promise<Response>,
): Handler {
  return async (request, context) => {
    const house = getHouse()
    try {
      requireOrigin(request, house)
      const { user, cookies } = await house.accounts.readSession(request.headers)
      requirePermission(routePermissions[route], user)
      const asked = {
        house,
        params: parse(params, await context.params, 404),
        query: parse(query, readQuery(request), 400),
        body: body ? parse(body, bodyKind.read(await readBytes(request, bodyKind)), 422) : undefined,
        headers: request.headers,
        signal: request.signal,
        clientAddress: request.headers.get(clientAddressHeader) ?? '',
        user,
      }
      const response = await work(asked as unknown as Asked<R, AdminRequest<Params, Query, Body>>)
      // A session that the work itself began, renewed or ended counts more than the one that asked.
      if (user && !response.headers.has('set-cookie'))
        for (const cookie of cookies) response.headers.append('set-cookie', cookie)
      return response
    } catch (error) {
      if (isAborted(error) && request.signal.aborted) return nobodyWaits()
      const described = error instanceof Refused ? error.response : describeRefusal(error)
      if (described) return described
      throw error
    }
  }
}

const isAborted = (error: unknown) => error instanceof Error && error.name === 'AbortError'

/** Nobody reads it; 499 is what proxies write into their logs for it. */
const nobodyWaits = () => new Response(null, { status: 499 })

/** A request is not answered as it was meant; the response says why. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(readonly response: Response) {
    super(`refused with ${response.status}`)
  }
}

/** What changes something must come from a page of ours. The front says so too; this counts where it is gone around. */
function requireOrigin({ method, headers }: Request, { env }: House): void {
  if (method === 'GET' || method === 'HEAD') return
  const origin = headers.get('origin')
  if (origin !== null && env.publicOrigins.includes(origin)) return
  throw new Refused(problem(403, 'This came from no page of this site.'))
}

function requirePermission(needed: Permission, user: CurrentUser | null): void {
  if (needed === 'anybody') return
  if (!user) throw new Refused(problem(401, 'Log in, and try again.'))
  if (mayAs(user.role, needed)) return
  throw new Refused(
    problem(403, `This needs the role ${needed}; yours is ${user.role}.`, { needed, role: user.role }),
  )
}

function parse<T>(schema: z.ZodType<T> | undefined, given: unknown, status: number): T {
  const parsed = (schema ?? z.any()).safeParse(given)
  if (parsed.success) return parsed.data as T
  throw new Refused(problem(status, sayIssues(parsed.error.issues)))
}

/** The query of a request; a name that stands there more than once has a list. */
function readQuery(request: Request): Readonly<Record<string, string | readonly string[]>> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** Reads a body no further than it may be long. */
async function readBytes(
  { headers, body }: Request,
  { type, name, largestBytes }: BodyKind,
): Promise<Uint8Array> {
  if (headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() !== type)
    throw new Refused(problem(415, `The body must be ${name} (${type}).`))
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > largestBytes)
      throw new Refused(problem(413, `The body has more than ${largestBytes / 2 ** 20} MB.`))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refused(problem(400, 'The body is no JSON.'))
  }
}
