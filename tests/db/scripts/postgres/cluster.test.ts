import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cluster, openCluster } from '@/scripts/postgres/cluster'
import { ensureDatabase, withClient } from '@/scripts/postgres/databases'
import { keepServer } from '@/scripts/postgres/keep-server'
import { placeClusters } from '@/scripts/postgres/placement'
import { createTestCluster } from '@/scripts/postgres/test-clusters'
import { getCommandLine } from '@/scripts/process/command-line'

let cluster: Cluster

beforeEach(async () => {
  cluster = await createTestCluster()
})
afterEach(async () => {
  await cluster.remove()
})

async function ask(question: string, url = cluster.formatUrl('postgres')): Promise<unknown> {
  return withClient(
    url,
    async (client) => (await client.query({ text: question, rowMode: 'array' })).rows[0]?.[0],
  )
}

/** The same cluster as another process would see it: a supervisor that starts after ours was killed. */
async function openAgain(): Promise<Cluster> {
  return openCluster(await placeClusters(), cluster.folder.split('/').at(-1) ?? '', { durable: false })
}

test('speaks UTF-8 with a locale of its own, to an ordinary role', async () => {
  await cluster.start()
  const question = `SELECT concat_ws(' ', version() LIKE 'PostgreSQL 18%', pg_encoding_to_char(encoding), datlocale, rolsuper)
    FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user`
  expect(await ask(question)).toBe('t UTF8 C.UTF-8 f')
})

test('wants the password, which only its owner can read', async () => {
  await cluster.start()
  const url = new URL(cluster.formatUrl('postgres'))
  url.password = 'wrong'
  await expect(ask('SELECT 1', url.href)).rejects.toThrow('password authentication failed')
  expect((await stat(join(cluster.folder, 'access.json'))).mode & 0o777).toBe(0o600)
  expect(await readFile(join(cluster.dataFolder, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*\btrust\b/m)
})

test('keeps its port from start to start, and moves when it is taken', async () => {
  const first = await cluster.start()
  const { port } = new URL(cluster.formatUrl('postgres'))
  await first.stop()
  cluster = await openAgain()
  const second = await cluster.start()
  expect(new URL(cluster.formatUrl('postgres')).port).toBe(port)
  await second.stop()

  const stranger = createServer()
  await new Promise<void>((resolve) => stranger.listen(Number(port), '127.0.0.1', resolve))
  cluster = await openAgain()
  await cluster.start()
  expect(new URL(cluster.formatUrl('postgres')).port).not.toBe(port)
  expect(await ask('SELECT 1')).toBe(1)
  await new Promise((resolve) => stranger.close(resolve))
})

test('a server left over by a killed supervisor is stopped, and what it had committed is there', async () => {
  const leftOver = await cluster.start()
  await ensureDatabase(cluster.formatUrl('postgres'), 'kept')
  cluster = await openAgain()
  await cluster.start()
  expect(getCommandLine(leftOver.pid)).toBeNull()
  expect(await ask('SELECT count(*)::int FROM pg_database WHERE datname = $$kept$$')).toBe(1)
})

test('starts after kill -9, also when the process id in postmaster.pid is somebody else by now', async () => {
  const server = await cluster.start()
  process.kill(server.pid, 'SIGKILL')
  await server.ended
  const pidFile = join(cluster.dataFolder, 'postmaster.pid')
  await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(process.ppid)))
  await cluster.start()
  expect(await ask('SELECT 1')).toBe(1)
})

test('data of another major version are refused by name, not touched', async () => {
  await writeFile(join(cluster.dataFolder, 'PG_VERSION'), '17\n')
  await expect(openAgain()).rejects.toThrow(/written by Postgres 17, this Parley runs Postgres 18/)
  expect(await readFile(join(cluster.dataFolder, 'PG_VERSION'), 'utf8')).toBe('17\n')
})

test('a kept server that is killed is back on the same port; a stopped one stays away', async () => {
  const lines: string[] = []
  let heardBack: () => void
  const back = new Promise<void>((resolve) => {
    heardBack = resolve
  })
  const kept = await keepServer(cluster, (line) => {
    lines.push(line)
    if (line === 'Postgres is back') heardBack()
  })
  const url = cluster.formatUrl('postgres')
  const pid = Number((await readFile(join(cluster.dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(pid, 'SIGKILL')
  await back
  expect(await ask('SELECT 1', url)).toBe(1)
  expect(lines[0]).toContain('Postgres ended by itself (SIGKILL)')

  await kept.stop()
  await expect(ask('SELECT 1', url)).rejects.toThrow('ECONNREFUSED')
  expect(lines).toHaveLength(2)
})
