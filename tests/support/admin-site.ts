/** The routes behind the counter over a database of the test's own, called as Next would call them. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'
import type { Role } from '@/dataset/roles'
import { repositoryFolder } from '@/scripts/folders'
import { type AdminRoute, routePermissions } from '@/server/auth/route-permissions'
import { addUser, setPasswordHash, type User } from '@/server/auth/users'
import { parseEnv } from '@/server/env'
import { closeHouse, type House, openHouse } from '@/server/house'
import { commandLine } from '@/server/records/author'
import { type Connections, openDatabase } from './connections'

export const origin = 'http://127.0.0.1:3000'
export const password = 'correct horse battery'

/** What a test sends; a page of ours, from nobody, unless told. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  /** The bytes of a zip, in place of a body. */
  readonly zip?: Uint8Array
  readonly cookie?: string | undefined
  readonly origin?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly clientAddress?: string
  readonly signal?: AbortSignal
}

/** An open site behind the counter. */
export interface AdminSite {
  readonly house: House
  readonly database: Connections
  /** Adds a user with `password`. */
  addUser(role: Role, email?: string): Promise<User>
  /** Logs in with `password` and gives the cookie. */
  logIn(email: string): Promise<string>
}

/** Opens the site for a test file. */
export async function openAdminSite(): Promise<AdminSite> {
  const database = await openDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-admin-'))
  const house = await openHouse(parseEnv({ DATABASE_URL: database.url, PARLEY_DATA_DIR: dataDir }), () => {})
  afterAll(async () => {
    await closeHouse(house)
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  })
  let count = 0
  return {
    house,
    database,
    async addUser(role, email = `${role}-${++count}@parley.example`) {
      const user = await addUser(house.prisma, commandLine, { email, name: `The ${role}`, role })
      const auth = await house.accounts.getAuth()
      const { password: passwords } = await auth.$context
      await setPasswordHash(house.prisma, user, await passwords.hash(password))
      return user
    },
    async logIn(email) {
      // An address of its own, so that the limits are those of the account.
      const clientAddress = `192.0.2.${++count % 250}`
      const response = await ask('POST /api/auth/log-in', { body: { email, password }, clientAddress })
      if (!response.ok) throw new Error(`${email} cannot log in: ${await response.text()}`)
      return cookieOf(response)
    },
  }
}

/** Calls a route. */
export async function ask(route: AdminRoute, asked: Asked = {}): Promise<Response> {
  const [method = '', address = ''] = route.split(' ')
  const { params = {}, query = '', body, zip, cookie, headers = {}, clientAddress = '192.0.2.1' } = asked
  const from = asked.origin === undefined ? origin : asked.origin
  const url = `${origin}${address.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'))}${query}`
  const request = new Request(url, {
    method,
    signal: asked.signal ?? null,
    headers: {
      ...(from === null ? {} : { origin: from }),
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(zip === undefined ? {} : { 'content-type': 'application/zip' }),
      'x-parley-client': clientAddress,
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(zip === undefined ? {} : { body: Buffer.from(zip) }),
  })
  const file = pathToFileURL(join(repositoryFolder, 'app', address, 'route.ts')).href
  const module = (await import(file)) as Record<
    string,
    (request: Request, context: object) => Promise<Response>
  >
  const handler = module[method]
  if (!handler) throw new Error(`${file} has no ${method}`)
  return handler(request, { params: Promise.resolve(params) })
}

/** Every route behind the counter. */
export const adminRoutes = Object.keys(routePermissions) as readonly AdminRoute[]

/** The cookies that an answer sets, as a browser sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}
