import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chartSlugs } from '@/dataset/chart-slugs'
import { tableNames } from '@/dataset/tables'
import { repositoryFolder } from '@/scripts/folders'
import { addUser } from '@/server/auth/users'
import { backUp } from '@/server/backup/back-up'
import { BackupRefused } from '@/server/backup/backup-format'
import { restore } from '@/server/backup/restore'
import { listBackupTables, readSequences } from '@/server/backup/stored-tables'
import { parseEnv } from '@/server/env'
import { closeHouse, openHouse } from '@/server/house'
import { commandLine } from '@/server/records/author'
import { changeRecords } from '@/server/records/change-records'
import { readRevisions } from '@/server/records/read-revisions'
import { correct } from '@/server/releases/correct'
import { publish } from '@/server/releases/publish'
import { type Connections, openDatabase, openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'
import { coder, remove, requireRecord, setCells } from '@/tests/support/edits'
import { createStore, release } from '@/tests/support/releases'

const dataset = realDataset()
const processId = dataset.process.id
const source = await openFileDatabase()
const folder = await mkdtemp(join(tmpdir(), 'parley-backup-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const file = join(folder, 'parley.backup')

/** Runs `work` with one connection. */
async function withClient<T>(
  { pool }: Connections,
  work: (client: import('pg').PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

/** A hash of the rows of every table that a backup holds, and how far its sequences have counted. */
async function fingerprint(database: Connections) {
  return withClient(database, async (client) => {
    const hashes: Record<string, string> = {}
    for (const { name, columns } of await listBackupTables(client)) {
      const list = columns.map((column) => `"${column}"`).join(', ')
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(r)::text AS row FROM (SELECT ${list} FROM "${name}") r ORDER BY 1`,
      )
      hashes[name] = `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`
    }
    return { hashes, sequences: await readSequences(client) }
  })
}

/** What the public can read of every release. */
async function readReleases({ prisma }: Connections) {
  const { store } = createStore(prisma, await mkdtemp(join(folder, 'disk-')))
  await store.refresh()
  const heads = store.listHeads(processId)
  return Promise.all(
    heads.map(async (head) => ({ head, dataset: (await store.get(processId, head.number))?.dataset })),
  )
}

/** What the public API answers to each of these addresses, of both releases and the newest. */
async function askApi({ url }: Connections): Promise<Readonly<Record<string, unknown>>> {
  const env = parseEnv({ DATABASE_URL: url, PARLEY_DATA_DIR: await mkdtemp(join(folder, 'house-')) })
  const house = await openHouse(env, () => {})
  const asked: [address: string, query: string, params: Readonly<Record<string, string>>][] = [
    ['api/v1', '', {}],
    ['api/v1/[process]', '', {}],
    ['api/v1/[process]/releases', '', {}],
    ['api/v1/[process]/search', '?q=yaqub', {}],
    ...['', '?release=1', '?release=2'].flatMap((query) => [
      ...chartSlugs.map((slug): (typeof asked)[number] => [
        'api/v1/[process]/charts/[slug]',
        query,
        { slug },
      ]),
      ...tableNames.map((table): (typeof asked)[number] => [
        'api/v1/[process]/tables/[table]',
        query,
        { table },
      ]),
    ]),
  ]
  const answers: Record<string, unknown> = {}
  for (const [address, query, params] of asked) {
    const { GET } = await import(pathToFileURL(join(repositoryFolder, 'app', address, 'route.ts')).href)
    const path = address.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? processId)
    const response: Response = await GET(new Request(`http://127.0.0.1:3000/${path}${query}`), {
      params: Promise.resolve({ process: processId, ...params }),
    })
    answers[`${path}${query}`] = [response.status, await response.text()]
  }
  await closeHouse(house)
  return answers
}

beforeAll(async () => {
  const { prisma } = source
  await release(source, dataset)
  const signature = { author: coder, reason: 'a “quoted” reason, ö, نص' }
  const person = await requireRecord(prisma, processId, 'people', {})
  await changeRecords(prisma, processId, [setCells(person, { note: 'two\nlines\tand a tab' })], signature)
  const document = await requireRecord(prisma, processId, 'outside_documents', {})
  await changeRecords(prisma, processId, [remove(document)], signature)
  await publish(prisma, processId, { by: 'a test' })
  await correct(prisma, { processId, number: 2, text: 'A correction.', by: 'a test' })
  await addUser(prisma, commandLine, { email: 'ada@parley.example', name: 'Ada', role: 'admin' })
  await prisma.setting.create({ data: { name: 'secret', value: 'a secret of this site' } })
  await withClient(source, (client) => backUp(client, file))
}, 60_000)

const restoreInto = (database: Connections, from = file) =>
  withClient(database, (client) => restore(client, from))

test('what is restored into an empty database is exact: tables, revisions, users, releases', async () => {
  const copy = await openDatabase()
  const { rows } = await restoreInto(copy)
  expect(rows).toBeGreaterThan(6000)
  expect(await fingerprint(copy)).toEqual(await fingerprint(source))
  expect(await readReleases(copy)).toEqual(await readReleases(source))
  await copy.close()
}, 60_000)

test('the public API answers the same as before, to the byte', async () => {
  const before = await askApi(source)
  expect(Object.keys(before).length).toBeGreaterThan(90)
  for (const [address, answer] of Object.entries(before))
    expect([address, (answer as unknown[])[0]]).toEqual([address, 200])
  const copy = await openDatabase()
  await restoreInto(copy)
  expect(await askApi(copy)).toEqual(before)
  await copy.close()
}, 60_000)

test('work goes on where it stopped: versions, uids and revisions count on', async () => {
  const copy = await openDatabase()
  await restoreInto(copy)
  const party = await requireRecord(copy.prisma, processId, 'parties', {})
  const [last] = await readRevisions(copy.prisma, processId, {}, 1)
  const { records } = await changeRecords(
    copy.prisma,
    processId,
    [
      setCells(party, { note: 'after the restore' }),
      { does: 'create', table: 'parties', row: { ...party.row, id: 'new-one' } },
    ],
    { author: coder },
  )
  expect(records[0]?.version).toBe(party.version + 1)
  const [newest] = await readRevisions(copy.prisma, processId, {}, 1)
  expect(newest?.id).toBeGreaterThan(last?.id ?? 0)
  expect(newest?.act).toBeGreaterThan(last?.act ?? 0)
  await expect(publish(copy.prisma, processId, { by: 'a test' })).resolves.toMatchObject({ number: 3 })
  await copy.close()
}, 60_000)

test('the words of records are found as before', async () => {
  const copy = await openDatabase()
  await restoreInto(copy)
  const found = await copy.query(
    "SELECT 1 FROM record_texts WHERE words @@ websearch_to_tsquery('simple', search_text('erdogan'))",
  )
  expect(found.length).toBeGreaterThan(0)
  await copy.close()
}, 60_000)

describe('a restore is refused, and nothing is written,', () => {
  const refusals: [string, () => Promise<string>, RegExp][] = [
    ['of a file that is not there', async () => join(folder, 'nowhere'), /^There is no file/],
    ['of a file of another kind', () => write('other', Buffer.from('hello')), /is no backup of Parley/],
    ['of an empty file', () => write('empty', Buffer.alloc(0)), /ends too early|is empty/],
    ['of another compressed text', () => write('text', gzipSync('hello\n')), /is no backup of Parley/],
    ['of a file that was cut', cut, /ends too early/],
    ['of a file with a byte changed', flip, /damaged/],
    ['of a file whose content was edited', edit, /is damaged: its content is not what was written/],
    ['of a file without its last line', withoutEnd, /ends too early/],
    ['of a backup of another version', otherVersion, /is of a database at migration 20990101000000_x/],
  ]
  test.each(refusals)('%s', async (_, make, message) => {
    const copy = await openDatabase()
    const before = await fingerprint(copy)
    const error = await restoreInto(copy, await make()).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(BackupRefused)
    expect((error as Error).message).toMatch(message)
    expect(await fingerprint(copy)).toEqual(before)
    await copy.close()
  })

  test('into a database that is not empty', async () => {
    const before = await fingerprint(source)
    await expect(restoreInto(source)).rejects.toThrow(/This database is not empty: "\w+" has rows/)
    expect(await fingerprint(source)).toEqual(before)
  })
})

async function write(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function cut(): Promise<string> {
  const bytes = await readFile(file)
  const path = await write('cut', bytes)
  await truncate(path, bytes.length - 100)
  return path
}

async function flip(): Promise<string> {
  const bytes = await readFile(file)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return write('flipped', bytes)
}

const rewrite = async (name: string, change: (text: string) => string) =>
  write(name, gzipSync(change(gunzipSync(await readFile(file)).toString('utf8'))))

const edit = () => rewrite('edited', (text) => text.replace('ada@parley.example', 'eve@parley.example'))
const withoutEnd = () => rewrite('endless', (text) => text.replace(/E \{[^\n]*\n$/, ''))

async function otherVersion(): Promise<string> {
  return rewrite('other-version', (text) => {
    const [header = '', ...rest] = text.split('\n')
    const lines = [
      JSON.stringify({ ...JSON.parse(header), migration: '20990101000000_x' }),
      ...rest.slice(0, -2),
    ]
    const sha256 = createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex')
    const rows = lines.filter((line) => line.startsWith('R ')).length
    return [...lines, `E ${JSON.stringify({ rows, sha256 })}`, ''].join('\n')
  })
}
