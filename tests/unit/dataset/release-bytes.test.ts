import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseDataset } from '@/dataset/normalise'
import { readPackage } from '@/dataset/read-package'
import {
  type FrozenPart,
  type FrozenRelease,
  freezeDataset,
  ReleaseDamaged,
  thawRelease,
} from '@/dataset/release-bytes'
import { tableNames } from '@/dataset/tables'
import { arbitraryDataset, arbitraryShuffle } from '@/tests/support/arbitrary-dataset'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const dataset = readPackage(readFolder(inventedPackageFolder))
const frozen = freezeDataset(dataset)

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The release with one of its parts changed. */
function editPart(name: string, edit: (part: FrozenPart) => FrozenPart): FrozenRelease {
  return { ...frozen, parts: frozen.parts.map((part) => (part.name === name ? edit(part) : part)) }
}

/** A part that holds another text under a hash that fits it. */
function forge(part: FrozenPart, text: string): FrozenPart {
  return { name: part.name, sha256: sha256(text), body: new Uint8Array(gzipSync(text)) }
}

describe('freezing', () => {
  test('gives one part a table and one for the process', () => {
    expect(frozen.parts.map((part) => part.name)).toEqual(['process', ...tableNames])
  })

  test('stores canonical JSON in key order, compressed, under the hash of the uncompressed bytes', () => {
    const parts = new Map(frozen.parts.map((part) => [part.name, part]))
    const rounds = parts.get('rounds')
    const text = gunzipSync(rounds?.body ?? '').toString('utf8')
    expect(
      text.startsWith(
        '[{"city":"Tarn Bridge","date_precision":"opening_only","end_on":null,"id":"bridge-sitting",',
      ),
    ).toBe(true)
    expect(rounds?.sha256).toBe(sha256(text))
  })

  test('hashes the format and the hash of every part', () => {
    const names = ['process', ...tableNames].sort()
    const hashes = new Map(frozen.parts.map((part) => [part.name, part.sha256]))
    const listed = names.map((name) => `"${name}":"${hashes.get(name)}"`).join(',')
    expect(frozen.hash).toBe(sha256(`{"format":1,"tables":{${listed}}}`))
  })

  test('of this package is for ever what it was, or old releases could not be verified', () => {
    expect(frozen.hash).toBe('32fc8f00f8f0156cd05dd3f2e80f6fdca446d21538d294a0ebffe0856079cfae')
  })

  test('a changed cell and a changed title change the hash', () => {
    const [round, ...others] = dataset.rows.rounds
    if (round === undefined) throw new Error('the invented package has rounds')
    const rounds = [{ ...round, label: 'Bridge' }, ...others]
    expect(freezeDataset({ ...dataset, rows: { ...dataset.rows, rounds } }).hash).not.toBe(frozen.hash)
    expect(freezeDataset({ ...dataset, process: { ...dataset.process, title: 'Velm' } }).hash).not.toBe(
      frozen.hash,
    )
  })

  test('any dataset comes back, and the order of rows in memory does not matter', {
    timeout: 120_000,
  }, () => {
    const shuffled = arbitraryDataset().chain((one) => arbitraryShuffle(one).map((other) => ({ one, other })))
    fc.assert(
      fc.property(shuffled, ({ one, other }) => {
        const release = freezeDataset(other)
        expect(release.hash).toBe(freezeDataset(one).hash)
        expect(thawRelease(release).dataset).toEqual(normaliseDataset(one))
      }),
      { numRuns: 50 },
    )
  })
})

describe('thawing', () => {
  test('gives the dataset and its uncompressed size', () => {
    const { dataset: thawed, sizeBytes, hashes } = thawRelease(frozen)
    expect(hashes).toEqual(frozen.parts.map(({ name, sha256 }) => ({ name, sha256 })))
    expect(thawed).toEqual(normaliseDataset(dataset))
    const sizes = frozen.parts.map((part) => gunzipSync(part.body).byteLength)
    expect(sizeBytes).toBe(sizes.reduce((sum, size) => sum + size, 0))
  })

  test('does not mind other parameters of compression or another order of parts', () => {
    const stored = frozen.parts.map((part) => ({
      ...part,
      body: new Uint8Array(gzipSync(gunzipSync(part.body), { level: 0 })),
    }))
    expect(thawRelease({ ...frozen, parts: stored.reverse() })).toEqual(thawRelease(frozen))
  })

  test.each([
    [
      'bytes of a part that were changed',
      editPart('claims', (part) => ({ ...forge(part, '[]'), sha256: part.sha256 })),
      'claims',
      "the release is damaged in 'claims': its bytes do not match its hash",
    ],
    [
      'bytes that are no gzip',
      editPart('claims', (part) => ({ ...part, body: new Uint8Array([1, 2, 3]) })),
      'claims',
      "the release is damaged in 'claims': its bytes cannot be decompressed",
    ],
    [
      'bytes that were cut',
      editPart('claims', (part) => ({ ...part, body: part.body.slice(0, -9) })),
      'claims',
      "the release is damaged in 'claims': its bytes cannot be decompressed",
    ],
    [
      'a part changed together with its hash',
      editPart('claims', (part) => forge(part, '[]')),
      null,
      'the release is damaged: the hashes of its parts give another hash',
    ],
    [
      'a part missing',
      { ...frozen, parts: frozen.parts.filter((part) => part.name !== 'process') },
      'process',
      "the release is damaged in 'process': it is missing",
    ],
    [
      'a part twice',
      { ...frozen, parts: [...frozen.parts, ...frozen.parts.slice(1, 2)] },
      'sources',
      "the release is damaged in 'sources': it stands twice",
    ],
    [
      'a part too many',
      { ...frozen, parts: [...frozen.parts, { ...frozen.parts[0], name: 'weather' } as FrozenPart] },
      'weather',
      "the release is damaged in 'weather': no such table is known",
    ],
  ] as const)('refuses %s', (_, release, part, message) => {
    expect(() => thawRelease(release)).toThrow(ReleaseDamaged)
    expect(() => thawRelease(release)).toThrow(expect.objectContaining({ part, message }))
  })
})
