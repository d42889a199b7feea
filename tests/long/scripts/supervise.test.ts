import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { stateFolder } from '@/scripts/folders'
import { getFreePort } from '@/scripts/postgres/access'
import { getOutsideFolder } from '@/scripts/postgres/placement'
import { getCommandLine } from '@/scripts/process/command-line'
import { readProcessIds, type StartedSite, startSite } from '@/tests/support/started-site'

const dataFolder = join(stateFolder, `test-${process.pid}-supervise`)
const sites: StartedSite[] = []
let port: number

beforeAll(async () => {
  await mkdir(dataFolder, { recursive: true })
  port = await getFreePort()
})
afterEach(async () => {
  for (const site of sites.splice(0)) {
    site.child.kill('SIGTERM')
    await site.ended
  }
})
afterAll(() => rm(dataFolder, { recursive: true }))

function start(folder = dataFolder): StartedSite {
  const site = startSite(folder, port)
  sites.push(site)
  return site
}

async function startReady(): Promise<StartedSite> {
  const site = start()
  await site.waitFor('Parley is at')
  return site
}

const getReadiness = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()

/** Asks until the front has noticed; the front looks once a second. */
async function expectDatabase(status: string): Promise<void> {
  await expect.poll(getReadiness, { timeout: 20_000 }).toMatchObject({ database: { status } })
}

function expectGone(ids: Readonly<Record<string, number>>): void {
  for (const [name, pid] of Object.entries(ids)) expect(getCommandLine(pid), name).toBeNull()
}

test('the first start loads and publishes, the second does neither; SIGTERM ends all of it', async () => {
  const first = await startReady()
  expect(first.output).toMatch(/release 1 published/)
  await expectDatabase('up')
  const ids = await readProcessIds(dataFolder)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  await first.closed
  expect(first.output).toContain('Parley has stopped')
  expectGone(ids)
  expect(existsSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'))).toBe(false)

  const second = await startReady()
  for (const words of ['published', 'Building', 'Generating', 'applied'])
    expect(second.output).not.toContain(words)
})

test('two at once: the second says so and leaves the first alone', async () => {
  const first = await startReady()
  const second = start()
  expect(await second.ended).toBe(1)
  await second.closed
  expect(second.output.trim()).toMatch(/^parley: Parley already runs in this clone \(process \d+\)$/)
  await expectDatabase('up')
  expect(first.child.exitCode).toBeNull()
})

test('a taken port is named in one line, before anything long', async () => {
  const stranger = createServer()
  await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve))
  const site = start()
  expect(await site.ended).toBe(1)
  await site.closed
  expect(site.output.trim()).toBe(`parley: port ${port} is taken by another program; set PORT to a free one`)
  await new Promise((resolve) => stranger.close(resolve))
})

test('starts after kill -9 of everything', async () => {
  const site = await startReady()
  const ids = await readProcessIds(dataFolder)
  for (const pid of [site.child.pid ?? 0, ...Object.values(ids)]) process.kill(pid, 'SIGKILL')
  await site.ended
  const again = await startReady()
  expect(again.output).not.toContain('published')
  await expectDatabase('up')
})

test('starts after kill -9 of its supervisors, with front and Postgres left over', async () => {
  const site = await startReady()
  const ids = await readProcessIds(dataFolder)
  process.kill(ids.supervisor, 'SIGKILL')
  await site.ended
  await startReady()
  expectGone(ids)
  await expectDatabase('up')
})

test('stops by itself when the process that started it is killed', async () => {
  const site = await startReady()
  const ids = await readProcessIds(dataFolder)
  site.child.kill('SIGKILL')
  await expect
    .poll(() => Object.values(ids).map(getCommandLine), { timeout: 30_000 })
    .toEqual([null, null, null])
})

test('a killed Postgres is started again; a killed front ends it all', async () => {
  const site = await startReady()
  const ids = await readProcessIds(dataFolder)
  process.kill(ids.postgres, 'SIGKILL')
  await site.waitFor('Postgres is back')
  await expectDatabase('up')
  process.kill(ids.front, 'SIGKILL')
  expect(await site.ended).toBe(1)
  await site.closed
  expect(site.output).toContain('parley: the front ended unexpectedly (SIGKILL)')
  expect(existsSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
})

test.runIf(process.getuid?.() === 0)(
  'as root, with a folder that postgres cannot reach, the database is outside',
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'parley-closed-'))
    await chmod(closed, 0o700)
    const folder = join(closed, 'data')
    const outside = getOutsideFolder(folder)
    const site = start(folder)
    await site.waitFor('Parley is at')
    expect(site.output).toContain(
      `The user postgres cannot reach this clone; the database lives in ${outside}`,
    )
    expect(existsSync(join(outside, 'postgres', 'data', 'PG_VERSION'))).toBe(true)
    await expectDatabase('up')
    site.child.kill('SIGTERM')
    await site.ended
    await rm(closed, { recursive: true })
    await rm(outside, { recursive: true })
  },
)
