import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { PackageError } from '@/dataset/fault'
import { readPackage } from '@/dataset/read-package'
import { writePackage } from '@/dataset/write-package'
import { unzipPackage } from '@/server/admin/unzip-package'
import { inventedDataset } from '@/tests/support/datasets'

const dataset = inventedDataset()
const files = Object.fromEntries(writePackage(dataset))
const within = (folder: string, entries = files) =>
  Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [`${folder}${name}`, bytes]))
const refusalOf = (zip: Uint8Array) => {
  try {
    unzipPackage(zip)
  } catch (error) {
    if (error instanceof PackageError) return error.message
    throw error
  }
  throw new Error('it was not refused')
}

describe('a package is read out of a zip', () => {
  test.each([
    ['without a folder', ''],
    ['in a folder', 'pak-afg-2025/'],
    ['in folders of folders', 'downloads/pak-afg-2025/'],
  ])('%s', (_, folder) => {
    expect(readPackage(unzipPackage(zipSync(within(folder))))).toEqual(dataset)
  })

  test('beside what a Mac adds and files that are none of a package', () => {
    const zip = zipSync({
      ...within('p/'),
      ...within('__MACOSX/p/._'),
      'p/.DS_Store': new Uint8Array(9),
      'p/notes.docx': new Uint8Array(9),
    })
    expect(readPackage(unzipPackage(zip))).toEqual(dataset)
  })
})

describe('a zip is refused', () => {
  test('that is none', () => {
    expect(refusalOf(new TextEncoder().encode('no zip at all'))).toBe(
      'the zip: it is no zip, or a damaged one.',
    )
    expect(refusalOf(new Uint8Array())).toBe('the zip: it is no zip, or a damaged one.')
  })

  test('whose end is missing', () => {
    const zip = zipSync(files)
    expect(refusalOf(zip.slice(0, zip.length / 2))).toContain('damaged')
  })

  test('with a package in two folders', () => {
    expect(refusalOf(zipSync({ ...within('a/'), ...within('b/') }))).toContain('several folders: a/, b/')
  })

  test('that would unpack into very much', () => {
    const huge = new Uint8Array(70 * 2 ** 20)
    const zip = zipSync({ 'evidence.csv': huge, 'claims.csv': huge })
    expect(zip.length).toBeLessThan(2 ** 20)
    expect(refusalOf(zip)).toBe('the zip: its files have more than 128 MB.')
  })

  test('with a table under a wrong name, once it is read', () => {
    const zip = zipSync({ ...files, 'claimz.csv': new Uint8Array() })
    expect(() => readPackage(unzipPackage(zip))).toThrow('claimz.csv: the file is no table of a package')
  })
})
