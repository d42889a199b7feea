import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { z } from 'zod'

const access = z.object({ port: z.number(), password: z.string(), superuserPassword: z.string() })

/** What it takes to connect to a cluster of ours. Kept in a file that only its owner can read. */
export type Access = z.infer<typeof access>

/** The role that owns our databases; it may create databases and is no superuser. */
export const roleName = 'parley'

/** New random passwords and a port that is free now. */
export async function createAccess(): Promise<Access> {
  return { port: await getFreePort(), password: createPassword(), superuserPassword: createPassword() }
}

/** Reads an access file; null where there is none. */
export async function readAccess(file: string): Promise<Access | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : access.parse(JSON.parse(text))
}

/** Writes an access file with mode 0600, as a whole or not at all. */
export async function writeAccess(file: string, value: Access): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(value)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Connection string of the role `parley` for a database of the cluster. */
export function formatUrl({ port, password }: Access, database: string): string {
  return `postgresql://${roleName}:${password}@127.0.0.1:${port}/${database}`
}

/** Connection string of the superuser, for setting up the cluster itself. */
export function formatSuperuserUrl({ port, superuserPassword }: Access): string {
  return `postgresql://postgres:${superuserPassword}@127.0.0.1:${port}/postgres`
}

/** A TCP port of 127.0.0.1 that nobody listens on now. */
export async function getFreePort(): Promise<number> {
  return listenOnce(0)
}

/** Whether nobody listens on this port of 127.0.0.1 now. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}

function createPassword(): string {
  return randomBytes(24).toString('base64url')
}
