import { describe, expect, test } from 'vitest'
import { findTyped } from '@/components/admin/records/find-choices'
import {
  cellKey,
  checkTableDraft,
  countChanges,
  editsOf,
  emptyTableDraft,
  readWritten,
  rebaseRecord,
  writeCells,
} from '@/components/admin/records/table-draft'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { tables } from '@/dataset/tables'
import { noNames } from '@/tests/support/process-names'

const record: StoredRecord = {
  table: 'people',
  uid: 7,
  version: 2,
  row: { id: 'one', name: 'One', party: 'alpha', office: null, institution: null, note: ' kept as it is ' },
}
const other: StoredRecord = { ...record, uid: 8, row: { ...record.row, id: 'two', name: 'Two' } }
const write = (column: string, text: string, of = record) => ({ record: of, column, text })

const names: ProcessNames = {
  ...noNames,
  records: {
    parties: [
      { id: 'alpha', name: 'Party A' },
      { id: 'beta', name: 'Party B' },
      { id: 'twin-1', name: 'Twin' },
      { id: 'twin-2', name: 'Twin' },
    ],
  },
}

describe('writing cells', () => {
  test('keeps the texts by record, with what each began with', () => {
    const draft = writeCells(emptyTableDraft, [write('office', 'Minister'), write('office', 'Envoy', other)])
    expect(draft.records).toEqual([
      { base: record, texts: { office: 'Minister' } },
      { base: other, texts: { office: 'Envoy' } },
    ])
    expect(countChanges(draft)).toEqual({ cells: 2, records: 2 })
  })

  test('what is written back as it was is changed no more', () => {
    const draft = writeCells(emptyTableDraft, [write('office', 'Minister'), write('party', '')])
    expect(writeCells(draft, [write('office', '')]).records).toEqual([{ base: record, texts: { party: '' } }])
    expect(writeCells(draft, [write('office', ''), write('party', 'alpha')]).records).toEqual([])
  })

  test('later cells are over the record that the first began with', () => {
    const newer: StoredRecord = { ...record, version: 3, row: { ...record.row, note: 'theirs' } }
    const draft = writeCells(writeCells(emptyTableDraft, [write('office', 'Minister')]), [
      write('party', 'beta', newer),
    ])
    expect(draft.records).toEqual([{ base: record, texts: { office: 'Minister', party: 'beta' } }])
  })
})

test('the edits name the version that was seen and leave all other cells as they are', () => {
  const draft = writeCells(emptyTableDraft, [write('office', ' Minister '), write('party', '')])
  expect(editsOf(draft)).toEqual([
    {
      does: 'change',
      table: 'people',
      uid: 7,
      version: 2,
      row: { ...record.row, office: 'Minister', party: null },
    },
  ])
})

test('cells that cannot be are told, each by itself', () => {
  const draft = writeCells(emptyTableDraft, [write('name', ''), write('office', 'Minister', other)])
  expect(Object.keys(checkTableDraft(draft, names))).toEqual([cellKey(7, 'name')])
})

test('a merged record is edited over the version that somebody else has saved', () => {
  const draft = writeCells(emptyTableDraft, [write('office', 'Mine'), write('party', 'beta')])
  const theirs: StoredRecord = { ...record, version: 3, row: { ...record.row, office: 'Theirs' } }
  const merged = rebaseRecord(draft, theirs, { ...theirs.row, party: 'beta' })
  expect(merged.records).toEqual([{ base: theirs, texts: { party: 'beta' } }])
  expect(rebaseRecord(draft, theirs, theirs.row).records).toEqual([])
})

describe('what somebody wrote into a cell', () => {
  const { party, office } = tables.people.columns
  test.each([
    ['beta', 'beta'],
    [' party a ', 'alpha'],
    ['ALPHA', 'alpha'],
    ['Twin', 'Twin'],
    ['nobody', 'nobody'],
    ['', ''],
  ])('%j in a column of names is %j', (written, read) => {
    expect(readWritten(party, names, written)).toBe(read)
  })
  test('stays as it is in a column of texts', () => {
    expect(readWritten(office, names, ' Party A ')).toBe('Party A')
  })
  test('may be yes or no', () => {
    expect(readWritten(tables.statements.columns.named, names, 'Yes')).toBe('true')
  })
})

describe('what is being typed into a list of choices', () => {
  const choices = ['Agreed in principle', 'Agreed', 'Raised'].map((label) => ({
    value: `code_${label.toLowerCase().replaceAll(' ', '_')}`,
    label,
  }))
  test.each([
    ['', ''],
    ['a', 'code_agreed_in_principle'],
    ['Agreed', 'code_agreed'],
    ['agreed ', 'code_agreed_in_principle'],
    ['rai', 'code_raised'],
    ['princ', 'code_agreed_in_principle'],
    ['Príncipe', 'Príncipe'],
    ['prín agr', 'code_agreed_in_principle'],
    ['code_r', 'code_raised'],
    ['raisin', 'raisin'],
  ])('%j', (typed, value) => {
    expect(findTyped(choices, typed)).toBe(value)
  })
})
