import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { inventedPackageFolder, realPackageFolder } from '@/tests/support/read-folder'
import { runCli } from '@/tests/support/run-cli'

const timeout = 30_000

test('a sound package is counted', { timeout }, async () => {
  const { code, results, problems } = await runCli(['validate', realPackageFolder])
  expect([code, problems]).toEqual([0, ''])
  expect(results).toEqual([expect.stringMatching(/^pak-afg-2025: 22 tables, \d+ rows, no fault$/)])
})

test('all faults of a package are listed, a line each', { timeout }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(inventedPackageFolder, folder, { recursive: true })
  const edit = async (name: string, from: RegExp, to: string) => {
    const text = await readFile(join(folder, name), 'utf8')
    expect(text).toMatch(from)
    await writeFile(join(folder, name), text.replace(from, to))
  }
  await edit('sources.csv', /,true,/, ',yes,')
  await edit('rounds.csv', /^([^,\n]+),1,/m, '$1,0,')
  await rm(join(folder, 'codings.csv'))

  const { code, results, problems } = await runCli(['validate', folder])
  expect([code, results]).toEqual([1, []])
  const lines = problems.trim().split('\n')
  expect(lines).toContainEqual(
    expect.stringMatching(/^sources\.csv, row \d+, column coding_complete: 'yes' .*Allowed: /),
  )
  expect(lines).toContainEqual(expect.stringMatching(/^rounds\.csv, row \d+, column ordinal: '0' /))
  expect(lines).toContain('codings.csv: the file is missing.')
})
