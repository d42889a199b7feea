import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getIdentity, writeProcessRecord } from '@/scripts/process/process-identity'
import { LockTaken, takeLock } from '@/scripts/process/take-lock'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-lock-'))
  file = join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true }))

test('a lock is held until it is released, and leaves nothing behind', async () => {
  const release = await takeLock(file)
  await expect(takeLock(file)).rejects.toThrow(new LockTaken(process.pid))
  await release()
  expect(await readdir(folder)).toEqual([])
  await (await takeLock(file))()
})

test('the lock of a process that has ended is taken over', async () => {
  const owner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await writeProcessRecord(file, owner.pid ?? 0)
  await expect(takeLock(file)).rejects.toThrow(LockTaken)
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await (await takeLock(file))()
})

test('a process id that was given to another process is no owner', async () => {
  await writeFile(file, JSON.stringify({ pid: process.pid, identity: 'born another day' }))
  await (await takeLock(file))()
})

test('a lock file that was cut short is nobody’s', async () => {
  await writeFile(file, '{"pid":')
  await (await takeLock(file))()
})

test('of two that find the same stale lock, one gets it', async () => {
  await writeFile(file, JSON.stringify({ pid: 1, identity: 'ended' }))
  const results = await Promise.allSettled([takeLock(file), takeLock(file)])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a process has one identity, another has another, and none after its end', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const pid = other.pid ?? 0
  expect(getIdentity(pid)).toBe(getIdentity(pid))
  expect(getIdentity(pid)).not.toBe(getIdentity(process.pid))
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(getIdentity(pid)).toBeNull()
})
