import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashContents } from '@/scripts/content-hash'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-hash-'))
  await mkdir(join(folder, 'app', 'deep'), { recursive: true })
  await writeFile(join(folder, 'app', 'deep', 'page.tsx'), 'one')
  await writeFile(join(folder, 'config.ts'), 'two')
})
afterEach(() => rm(folder, { recursive: true }))

const hash = (extra: readonly string[] = []) => hashContents(folder, ['app', 'config.ts', 'absent'], extra)

test('the same contents give the same hash, whenever they were written', async () => {
  const before = await hash()
  await writeFile(join(folder, 'config.ts'), 'two')
  expect(await hash()).toBe(before)
})

test.each([
  ['content', () => writeFile(join(folder, 'app', 'deep', 'page.tsx'), 'changed')],
  ['name', () => rename(join(folder, 'config.ts'), join(folder, 'absent'))],
  ['number', () => writeFile(join(folder, 'app', 'more.ts'), '')],
  ['absence', () => rm(join(folder, 'config.ts'))],
])('a change of %s changes the hash', async (_, change) => {
  const before = await hash()
  await change()
  expect(await hash()).not.toBe(before)
})

test('further words count', async () => {
  expect(await hash(['v20'])).not.toBe(await hash(['v22']))
})
