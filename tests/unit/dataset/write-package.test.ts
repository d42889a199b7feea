import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedLists, vocabularyNames } from '@/dataset/closed-lists'
import { normaliseDataset } from '@/dataset/normalise'
import { readPackage } from '@/dataset/read-package'
import { tableNames } from '@/dataset/tables'
import { validateDataset } from '@/dataset/validate-dataset'
import { writePackage } from '@/dataset/write-package'
import { arbitraryDataset, arbitraryShuffle } from '@/tests/support/arbitrary-dataset'
import { textOf } from '@/tests/support/edit-package'
import { inventedPackageFolder, readFolder, realPackageFolder } from '@/tests/support/read-folder'

describe.each([
  ['real', realPackageFolder],
  ['invented', inventedPackageFolder],
])('the %s package', (_, folder) => {
  const files = readFolder(folder)

  test('is written as it was read, byte for byte', () => {
    const written = writePackage(readPackage(files))
    expect([...written.keys()].sort()).toEqual([...files.keys()].sort())
    for (const name of files.keys()) expect(textOf(written, name)).toBe(textOf(files, name))
  })

  test('breaks no rule', () => {
    expect(validateDataset(readPackage(files))).toEqual([])
  })
})

test('the two packages share no code of a vocabulary that belongs to the process', () => {
  const list = (folder: string) =>
    readPackage(readFolder(folder)).rows.vocabularies.filter(({ vocabulary }) => !(vocabulary in closedLists))
  const codes = (folder: string) => list(folder).map(({ vocabulary, code }) => `${vocabulary} ${code}`)
  const real = new Set(codes(realPackageFolder))
  expect(codes(inventedPackageFolder).filter((code) => real.has(code))).toEqual([])
  const own = vocabularyNames.filter((name) => !(name in closedLists))
  expect(new Set(list(inventedPackageFolder).map((row) => row.vocabulary))).toEqual(new Set(own))
})

// Generating takes most of the time; a loaded machine needs more than the usual five seconds.
describe('any dataset', { timeout: 120_000 }, () => {
  test('breaks no rule, or the ones below prove nothing', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        expect(validateDataset(dataset)).toEqual([])
      }),
    )
  })

  test('is read back as it was written, whatever the order of its rows', () => {
    const shuffled = arbitraryDataset().chain((dataset) =>
      arbitraryShuffle(dataset).map((other) => ({ dataset, other })),
    )
    fc.assert(
      fc.property(shuffled, ({ dataset, other }) => {
        const files = writePackage(other)
        expect(readPackage(files)).toEqual(normaliseDataset(dataset))
        const again = writePackage(readPackage(files))
        expect([...again.keys()]).toEqual([...files.keys()])
        expect([...files.keys()].filter((name) => textOf(again, name) !== textOf(files, name))).toEqual([])
      }),
    )
  })

  test('in all has rows in every table', () => {
    const samples = fc.sample(arbitraryDataset(), { numRuns: 100, seed: 1 })
    expect(tableNames.filter((table) => samples.every(({ rows }) => rows[table].length === 0))).toEqual([])
  })
})

describe('rows and cells', () => {
  const sound = readPackage(readFolder(inventedPackageFolder))

  test('null comes first and numbers go by size', () => {
    const [report] = sound.rows.demand_reports
    if (report === undefined) throw new Error('the invented package has demand reports')
    const at = (round: string | null, step: number) => ({ ...report, round, step, note: null })
    const reports = [
      at('weir-sitting', 10),
      at('weir-sitting', 9),
      at(null, 2),
      at('bridge-sitting', 1),
      at(null, 1),
    ]
    const files = writePackage({ ...sound, rows: { ...sound.rows, demand_reports: reports } })
    const keys = textOf(files, 'demand_reports.csv').split('\n').slice(1, -1)
    expect(
      keys.map((line) =>
        line
          .split(',')
          .slice(1, 4)
          .filter((_, place) => place !== 1),
      ),
    ).toEqual([
      ['', '1'],
      ['', '2'],
      ['bridge-sitting', '1'],
      ['weir-sitting', '9'],
      ['weir-sitting', '10'],
    ])
  })

  test('text goes by code units, not by language', () => {
    const [person] = sound.rows.person_names
    if (person === undefined) throw new Error('the invented package has names')
    const spellings = ['é', 'z', 'Z', 'ä', 'a'].map((spelling) => ({ ...person, spelling }))
    const files = writePackage({ ...sound, rows: { ...sound.rows, person_names: spellings } })
    const written = textOf(files, 'person_names.csv').split('\n').slice(1, -1)
    expect(written.map((line) => line.split(',')[2])).toEqual(['Z', 'a', 'z', 'ä', 'é'])
  })

  test('quotes stand only where a cell needs them', () => {
    const [document] = sound.rows.outside_documents
    if (document === undefined) throw new Error('the invented package has an outside document')
    const tricky = {
      ...document,
      title: ' =a;b ',
      issuer: 'a,b',
      catalogue: 'a"b',
      catalogue_id: 'a\rb',
      note: 'a\nb',
      url: null,
    }
    const files = writePackage({ ...sound, rows: { ...sound.rows, outside_documents: [tricky] } })
    expect(textOf(files, 'outside_documents.csv')).toBe(
      'id,title,issued_on,issuer,catalogue,catalogue_id,url,note\n' +
        'gauge-paper-text, =a;b ,2031-05-02,"a,b","a""b","a\rb",,"a\nb"\n',
    )
  })
})
