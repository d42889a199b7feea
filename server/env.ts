import 'server-only'
import { z } from 'zod'

const address = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
  .describe('postgres://user:password@host:port/database')

/** The address of an origin with nothing after it; undefined for anything else. */
function parseOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url : undefined
}

const origins = z.string().transform((text, context) =>
  text.split(',').map((part) => {
    const origin = part.trim()
    const url = parseOrigin(origin)
    if (!url) context.addIssue(`"${origin}" is not an origin such as https://parley.example`)
    return url?.origin ?? origin
  }),
)

const hostOfFrames = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*(:\d+)?$/
const allowedForFrames =
  'an origin such as https://news.example or https://*.news.example; alone, * allows every site and none no site'

/** Sources of a `frame-ancestors`; none of them allows no site. The host is checked too: a `;` in it would end the directive. */
const frameOrigins = z.string().transform((text, context) => {
  if (text.trim() === '*') return ['*']
  if (text.trim() === 'none') return []
  return text.split(',').map((part) => {
    const origin = part.trim()
    const url = parseOrigin(origin)
    if (!url || !hostOfFrames.test(url.host)) context.addIssue(`"${origin}" is not ${allowedForFrames}`)
    return url?.origin ?? origin
  })
})

const wholeNumber = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number)

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const schema = z.object({
  DATABASE_URL: address,
  /** For LISTEN and the poll: past a connection pooler, where there is one. */
  DATABASE_DIRECT_URL: address.optional(),
  DATABASE_POOL_MAX: wholeNumber.pipe(z.number().min(1).max(200)).default(10),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber.pipe(z.number().max(65535)).default(3000),
  PUBLIC_URL: origins.optional(),
  EMBED_ALLOWED_ORIGINS: frameOrigins.default(['*']),
  FINISHED_BYTES_MB: wholeNumber.pipe(z.number().max(4096)).default(64),
  PARLEY_DATA_DIR: z.string().min(1).default('.parley'),
  PARLEY_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PARLEY_DEV: z.enum(['0', '1']).default('0'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

/** Every variable that is read, for the documentation. */
export const environmentNames: readonly string[] = Object.keys(schema.shape)

/** What the environment says, parsed. */
export interface Env {
  readonly databaseUrl: string
  readonly databaseDirectUrl: string
  /** Connections in the pool. */
  readonly databasePoolMax: number
  readonly host: string
  readonly port: number
  /** Origins this site is reached at; the first one writes absolute addresses. Never the Host header. */
  readonly publicOrigins: readonly [string, ...string[]]
  /** Sites that may show our embeds in a frame, as sources of a `frame-ancestors`; empty where none may. */
  readonly embedAllowedOrigins: readonly string[]
  /** How much memory finished answers may take, in bytes. */
  readonly finishedBytes: number
  /** Folder for what must survive a restart: verified release bodies. */
  readonly dataDir: string
  /** Signs cookies and encrypts second factors; undefined where the database keeps one. */
  readonly secret: string | undefined
  readonly isDev: boolean
  /** Whether X-Forwarded-For is set by a proxy of ours. */
  readonly trustsProxy: boolean
  readonly logLevel: (typeof logLevels)[number]
}

/** An environment variable is missing or wrong; the message names each one and what is allowed. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/** Parses environment variables; throws EnvError naming every bad one. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      if (given[name] === undefined) return `${name} is not set`
      // Addresses of databases hold a password, and a secret is one.
      return name.startsWith('DATABASE_') || name === 'PARLEY_SECRET'
        ? `${name}: ${issue.message}`
        : `${name} "${given[name]}": ${issue.message}`
    })
    throw new EnvError(lines.join('; '))
  }
  const env = parsed.data
  const [first = `http://127.0.0.1:${env.PORT}`, ...others] = env.PUBLIC_URL ?? [
    `http://127.0.0.1:${env.PORT}`,
    `http://localhost:${env.PORT}`,
  ]
  return {
    databaseUrl: env.DATABASE_URL,
    databaseDirectUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    databasePoolMax: env.DATABASE_POOL_MAX,
    host: env.HOST,
    port: env.PORT,
    publicOrigins: [first, ...others],
    embedAllowedOrigins: env.EMBED_ALLOWED_ORIGINS,
    finishedBytes: env.FINISHED_BYTES_MB * 2 ** 20,
    dataDir: env.PARLEY_DATA_DIR,
    secret: env.PARLEY_SECRET,
    isDev: env.PARLEY_DEV === '1',
    trustsProxy: env.TRUST_PROXY === '1',
    logLevel: env.LOG_LEVEL,
  }
}

let parsed: Env | undefined

/** The environment of this process, parsed on first use (`next build` evaluates modules without one). */
export function getEnv(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
