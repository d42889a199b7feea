import { expect, test } from 'vitest'
import { cellWords } from '@/components/admin/cell-words'
import { findWords } from '@/components/admin/records/find-words'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { noNames } from '@/tests/support/process-names'

const names: ProcessNames = {
  ...noNames,
  records: { institutions: [{ id: 'mr', name: 'Ministry of Roads' }] },
}
const find = (row: AnyRow, words: string) => findWords(record(row), words, cellWords('people', names))

const record = (row: AnyRow) =>
  ({ table: 'people', uid: 1, version: 1, row: { id: 'x', name: 'Minister of Roads', ...row } }) as const

test('words are shown where they stand, with a little of what is around them', () => {
  const note = `${'before '.repeat(20)}the Ministry of Roads${' after'.repeat(20)}`
  const found = find({ note }, 'ministry of roads')
  expect(found).toMatchObject({ column: 'note', found: 'Ministry of Roads' })
  expect(found?.before).toMatch(/^… .*the $/)
  expect(found?.after).toMatch(/^ after.* …$/)
})

test('one of them is shown where they do not stand together; none where they stand in the name alone', () => {
  expect(find({ office: 'Roads, minister for' }, 'minister roads')?.found).toBe('minister')
  expect(find({ note: null }, 'minister roads')).toBeUndefined()
})

test('letters that are longer in lower case move nothing, and signs are no pattern', () => {
  expect(find({ note: 'İİİ in Istanbul.' }, 'istanbul')).toMatchObject({
    before: 'İİİ in ',
    found: 'Istanbul',
    after: '.',
  })
  expect(find({ note: 'a.b' }, '.*')).toBeUndefined()
})

test('what a cell names is found by its name, where all words stand together', () => {
  expect(find({ institution: 'mr' }, 'ministry of roads')).toMatchObject({
    column: 'institution',
    found: 'Ministry of Roads',
  })
  expect(find({ institution: 'mr' }, 'roads ministry')).toBeUndefined()
})

test('what is only alike is shown where it stands, unless that is the name', () => {
  expect(find({ office: 'Head of Tunnels and Bridges' }, 'bridgis')).toMatchObject({
    column: 'office',
    before: 'Head of Tunnels and ',
    found: 'Bridges',
  })
  expect(find({ office: 'Road keeper' }, 'ministre')).toBeUndefined()
  expect(find({ id: 'minister-of-roads' }, 'ministre')).toBeUndefined()
})
