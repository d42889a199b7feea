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
const refusalOf = async (zip: Uint8Array) => {
  try {
    await unzipPackage(zip)
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
  ])('%s', async (_, folder) => {
    expect(readPackage(await unzipPackage(zipSync(within(folder))))).toEqual(dataset)
  })

  test('beside what a Mac adds and files that are none of a package', async () => {
    const zip = zipSync({
      ...within('p/'),
      ...within('__MACOSX/p/._'),
      'p/.DS_Store': new Uint8Array(9),
      'p/._parties.csv': new Uint8Array(9),
      'p/notes.docx': new Uint8Array(9),
    })
    expect(readPackage(await unzipPackage(zip))).toEqual(dataset)
  })
})

describe('a zip is refused', () => {
  test('that is none', async () => {
    expect(await refusalOf(new TextEncoder().encode('no zip at all'))).toBe(
      'the zip: it is no zip, or a damaged one.',
    )
    expect(await refusalOf(new Uint8Array())).toBe('the zip: it is no zip, or a damaged one.')
  })

  test('whose end is missing', async () => {
    const zip = zipSync(files)
    expect(await refusalOf(zip.slice(0, zip.length / 2))).toContain('damaged')
  })

  test('with more lines than a site can hold', async () => {
    const many = new Uint8Array(200_001).fill(0x0a)
    expect(await refusalOf(zipSync({ ...files, 'codings.csv': many }))).toBe(
      'the zip: its files have more than 200,000 lines.',
    )
  })

  test('with a package in two folders', async () => {
    expect(await refusalOf(zipSync({ ...within('a/'), ...within('b/') }))).toContain(
      'several folders: a/, b/',
    )
  })

  test('that would unpack into very much', async () => {
    const huge = new Uint8Array(40 * 2 ** 20)
    const zip = zipSync({ 'evidence.csv': huge, 'claims.csv': huge })
    expect(zip.length).toBeLessThan(2 ** 20)
    expect(await refusalOf(zip)).toBe('the zip: its files have more than 64 MB.')
  })

  test('that says less than it unpacks into', async () => {
    const zip = Buffer.from(zipSync({ 'claims.csv': new Uint8Array(2 ** 20) }))
    // The size stands in the local header and, by which it is read, in the central one.
    zip.writeUInt32LE(100, zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    expect(await refusalOf(zip)).toContain('damaged')
  })

  test('with a byte that was flipped', async () => {
    const zip = Buffer.from(zipSync(files, { level: 0 }))
    const place = zip.indexOf('"title"')
    zip[place + 1] = 0x54
    expect(await refusalOf(zip)).toContain('damaged')
  })

  test('with two files of one name', async () => {
    const zip = Buffer.from(zipSync({ 'claims.csv': new Uint8Array(3), 'claimz.csv': new Uint8Array(3) }))
    for (let at = zip.indexOf('claimz'); at >= 0; at = zip.indexOf('claimz')) zip.write('claims', at)
    expect(await refusalOf(zip)).toContain('two files named claims.csv')
  })

  test('with very many files', async () => {
    const many = Array.from({ length: 1001 }, (_, place) => [`${place}.txt`, new Uint8Array()] as const)
    expect(await refusalOf(zipSync(Object.fromEntries(many)))).toContain('more than 1000 files')
  })

  test('with a table under a wrong name, once it is read', async () => {
    const unzipped = await unzipPackage(zipSync({ ...files, 'claimz.csv': new Uint8Array() }))
    expect(() => readPackage(unzipped)).toThrow('claimz.csv: the file is no table of a package')
  })
})
