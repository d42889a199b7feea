import { describe, expect, test } from 'vitest'
import { EnvError, environmentNames, parseEnv } from '@/server/env'

const required = { DATABASE_URL: 'postgresql://parley:secret@127.0.0.1:5432/parley' }

function messageOf(variables: Readonly<Record<string, string | undefined>>): string {
  try {
    parseEnv(variables)
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError)
    return error instanceof Error ? error.message : ''
  }
  throw new Error(`${JSON.stringify(variables)} was taken`)
}

test('with the address of the database alone, everything has its default', () => {
  expect(parseEnv(required)).toEqual({
    databaseUrl: required.DATABASE_URL,
    databaseDirectUrl: required.DATABASE_URL,
    databasePoolMax: 10,
    host: '127.0.0.1',
    port: 3000,
    publicOrigins: ['http://127.0.0.1:3000', 'http://localhost:3000'],
    embedAllowedOrigins: ['*'],
    finishedBytes: 64 * 2 ** 20,
    dataDir: '.parley',
    isDev: false,
    trustsProxy: false,
    logLevel: 'info',
  })
})

test('every variable is read', () => {
  const variables = {
    DATABASE_URL: 'postgres://pooler/parley',
    DATABASE_DIRECT_URL: 'postgres://direct/parley',
    DATABASE_POOL_MAX: '3',
    HOST: '0.0.0.0',
    PORT: '8080',
    PUBLIC_URL: 'https://parley.example, https://www.parley.example/',
    EMBED_ALLOWED_ORIGINS: 'https://news.example, http://*.Press.example:8080/,https://münchen.example:443',
    FINISHED_BYTES_MB: '8',
    PARLEY_DATA_DIR: '/var/parley',
    PARLEY_SECRET: 'thirty-two characters or more than that',
    PARLEY_DEV: '1',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
  }
  expect(Object.keys(variables).toSorted()).toEqual([...environmentNames].toSorted())
  expect(parseEnv(variables)).toEqual({
    databaseUrl: 'postgres://pooler/parley',
    databaseDirectUrl: 'postgres://direct/parley',
    databasePoolMax: 3,
    host: '0.0.0.0',
    port: 8080,
    publicOrigins: ['https://parley.example', 'https://www.parley.example'],
    embedAllowedOrigins: [
      'https://news.example',
      'http://*.press.example:8080',
      'https://xn--mnchen-3ya.example',
    ],
    finishedBytes: 8 * 2 ** 20,
    dataDir: '/var/parley',
    secret: 'thirty-two characters or more than that',
    isDev: true,
    trustsProxy: true,
    logLevel: 'warn',
  })
})

test('the default origins follow the port', () => {
  expect(parseEnv({ ...required, PORT: '4000' }).publicOrigins).toEqual([
    'http://127.0.0.1:4000',
    'http://localhost:4000',
  ])
})

test.each([
  ['*', ['*']],
  [' * ', ['*']],
  ['none', []],
  ['http://localhost:8080', ['http://localhost:8080']],
])('EMBED_ALLOWED_ORIGINS=%s', (value, expected) => {
  expect(parseEnv({ ...required, EMBED_ALLOWED_ORIGINS: value }).embedAllowedOrigins).toEqual(expected)
})

test('an empty variable is as one that is not set', () => {
  const empty = Object.fromEntries(environmentNames.map((name) => [name, '']))
  expect(parseEnv({ ...empty, ...required })).toEqual(parseEnv(required))
  expect(messageOf(empty)).toBe('DATABASE_URL is not set')
})

describe('a bad value is named with what is allowed', () => {
  test.each([
    ['DATABASE_POOL_MAX', '0', /^DATABASE_POOL_MAX: .*>=1$/],
    ['DATABASE_POOL_MAX', '201', /^DATABASE_POOL_MAX: .*<=200$/],
    ['DATABASE_POOL_MAX', '1.5', /^DATABASE_POOL_MAX: must be a whole number$/],
    ['PORT', '65536', /^PORT "65536": .*<=65535$/],
    ['PORT', '-1', /^PORT "-1": must be a whole number$/],
    ['PORT', '3000 ', /^PORT "3000 ": must be a whole number$/],
    ['PORT', '0x10', /^PORT "0x10": must be a whole number$/],
    ['PARLEY_DEV', 'true', /^PARLEY_DEV "true": .*"0"\|"1"$/],
    ['TRUST_PROXY', 'yes', /^TRUST_PROXY "yes": .*"0"\|"1"$/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL "loud": .*"info"/],
    ['PUBLIC_URL', 'parley.example', /"parley.example" is not an origin such as https:\/\/parley.example$/],
    ['PUBLIC_URL', 'ftp://parley.example', /"ftp:\/\/parley.example" is not an origin/],
    ['PUBLIC_URL', 'https://parley.example/sub', /"https:\/\/parley.example\/sub" is not an origin/],
    ['PUBLIC_URL', 'https://parley.example?x', /is not an origin/],
    ['PUBLIC_URL', 'https://parley.example/#x', /is not an origin/],
    ['PUBLIC_URL', 'https://ada:pw@parley.example', /is not an origin/],
    ['PUBLIC_URL', 'https://parley.example,', /: "" is not an origin/],
    [
      'EMBED_ALLOWED_ORIGINS',
      'news.example',
      /: "news.example" is not an origin such as https:\/\/news.example/,
    ],
    ['EMBED_ALLOWED_ORIGINS', 'https://a.example,ftp://b.example', /: "ftp:\/\/b.example" is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://a.example https://b.example', /is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://a.example/articles', /is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://a.example,', /: "" is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://a.example,*', /: "\*" is not .*; alone, \* allows every site/],
    ['EMBED_ALLOWED_ORIGINS', 'none,https://a.example', /: "none" is not .* none no site$/],
    ['EMBED_ALLOWED_ORIGINS', "'none'", /: "'none'" is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https:', /is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://*', /is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://a.*.example', /is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://a;script-src', /is not an origin/],
    ['EMBED_ALLOWED_ORIGINS', 'https://[::1]', /is not an origin/],
  ])('%s=%s', (name, value, message) => {
    expect(messageOf({ ...required, [name]: value })).toMatch(message)
  })

  test.each(['DATABASE_URL', 'DATABASE_DIRECT_URL'])('%s, without giving its password away', (name) => {
    const message = messageOf({ ...required, [name]: 'mysql://parley:secret@host/parley' })
    expect(message).toBe(`${name}: must be a postgres:// address`)
  })
})

test('all bad values are named at once', () => {
  const message = messageOf({ PORT: 'x', TRUST_PROXY: '2' })
  for (const name of ['DATABASE_URL is not set', 'PORT "x"', 'TRUST_PROXY "2"'])
    expect(message).toContain(name)
})
