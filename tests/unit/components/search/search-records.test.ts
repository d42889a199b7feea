import { sum } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listSearchDocuments } from '@/components/search/search-documents'
import { searchRecords } from '@/components/search/search-records'
import type { Dataset } from '@/dataset/dataset'
import { recordTable } from '@/dataset/record-key'
import { pagedTypes } from '@/dataset/record-pages'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { inventedDataset, realDataset, withRows } from '@/tests/support/datasets'

const datasets = [realDataset(), inventedDataset()].map((dataset) => [dataset.process.id, dataset] as const)

/** The records found, as `type/id`. */
const find = (dataset: Dataset, question: string) =>
  searchRecords(dataset, question).hits.map(({ type, id }) => `${type}/${id}`)

describe.each(datasets)('%s', (_, dataset) => {
  test('every spelling that an article prints finds its person', () => {
    expect(dataset.rows.person_names.length).toBeGreaterThan(2)
    for (const { person, spelling } of dataset.rows.person_names)
      expect(find(dataset, spelling), spelling).toContain(`person/${person}`)
  })

  test('a name that differs from the one shown is said to be what was found', () => {
    const names = new Map(dataset.rows.people.map(({ id, name }) => [id, name]))
    const others = dataset.rows.person_names.filter(({ person, spelling }) => {
      const shown = new Set(names.get(person)?.split(/\W+/))
      return spelling.split(/\W+/).some((word) => !shown.has(word))
    })
    expect(others.length).toBeGreaterThan(0)
    for (const { person, spelling } of others) {
      const hit = searchRecords(dataset, spelling).hits.find(({ id }) => id === person)
      expect(hit?.matched?.field, spelling).toBe('spelling')
    }
  })

  test('every record with a page, and every event, is found first or tied by its own name', () => {
    const named = listSearchDocuments(dataset)
    const counted = [...pagedTypes.map(recordTable), 'events' as const]
    expect(named.length).toBe(counted.reduce((sum, table) => sum + dataset.rows[table].length, 0))
    for (const { type, id, name } of named) {
      const { hits, isPartial } = searchRecords(dataset, name)
      expect(isPartial, name).toBe(false)
      expect(
        hits.map((hit) => `${hit.type}/${hit.id}`),
        name,
      ).toContain(`${type}/${id}`)
    }
  })

  test('the beginning of a name finds it, and so does a slip in a long word', () => {
    for (const { id, name } of dataset.rows.people) {
      expect(find(dataset, name.slice(0, 4)), name).toContain(`person/${id}`)
      const longest = name.split(/\s+/).reduce((a, b) => (b.length > a.length ? b : a))
      if (longest.length < 5) continue
      const slip = longest.slice(0, 2) + longest.slice(3)
      expect(find(dataset, slip), slip).toContain(`person/${id}`)
    }
  })
})

const named = (name: string, spelling = name) => {
  const dataset = inventedDataset()
  const [person] = dataset.rows.people
  const [source] = dataset.rows.sources
  if (!person || !source) throw new Error('the invented data has nobody')
  return withRows(
    withRows(dataset, 'people', (people) => [...people, { ...person, id: 'somebody', name }]),
    'person_names',
    (names) => [...names, { person: 'somebody', source: source.id, spelling }],
  )
}

test.each([
  ['محمد أحمد', 'مُحَمَّد احمد'],
  ['خواجہ محمد آصف', 'خواجه محمد اصف'],
  ['على ﻻري', 'علی لاری'],
  ['Şükrü Özdemir', 'sukru ozdemir'],
  ['Ægir Łukasz', 'AEGIR LUKASZ'],
  ["Ta’if al-Qadi'", 'taif al qadi'],
])('%s is found as %s', (name, question) => {
  expect(find(named(name), question)).toContain('person/somebody')
  expect(find(named('Somebody Else', name), question)).toContain('person/somebody')
})

test('all words must be held; where no record holds all, those with some come and it is said', () => {
  const dataset = named('Rana Velt')
  expect(searchRecords(dataset, 'velt rana')).toMatchObject({ isPartial: false, hits: [{ id: 'somebody' }] })
  const partial = searchRecords(dataset, 'velt xylophone')
  expect(partial.isPartial).toBe(true)
  expect(partial.hits[0]?.id).toBe('somebody')
  expect(searchRecords(dataset, 'xylophone')).toMatchObject({ hits: [], isPartial: false })
})

test('what is not listed is counted', () => {
  const all = searchRecords(realDataset(), 'istanbul').hits
  const { hits, counts } = searchRecords(realDataset(), 'istanbul', 2)
  expect(all.length).toBeGreaterThan(2)
  expect(hits).toEqual(all.slice(0, 2))
  expect(sum(counts.values())).toBe(all.length)
})

test.each([
  '',
  '   ',
  '"',
  '*',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '😀',
  '\\',
  '%',
  'a'.repeat(200),
])('an odd question is only a question: %s', (question) => {
  expect(Array.isArray(searchRecords(inventedDataset(), question).hits)).toBe(true)
})

test('whatever is asked, nothing is found that is not there, and nothing twice', () => {
  const dataset = inventedDataset()
  const known = new Set(listSearchDocuments(dataset).map(({ key }) => key))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (question) => {
      const found = find(dataset, question)
      expect(found.filter((key) => !known.has(key))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('one record among 3,000 is found by its own words', () => {
  const dataset = buildClaimDataset({
    claims: Array.from({ length: 3000 }, (_, index) => ({
      id: `c${index}`,
      label: `Gauge ${index} was read at the weir`,
      proposition: `Both sides say that gauge number ${index} was read before noon.`,
    })),
  })
  // A number with a slip would be another number.
  expect(find(dataset, 'guage 1234')).toEqual(['claim/c1234'])
  expect(find(dataset, 'gauge')).toHaveLength(3000)
})

test('a dataset is searched as it is, not as another one was', () => {
  const dataset = inventedDataset()
  expect(find(dataset, 'Somebody')).toEqual([])
  expect(find(named('Somebody'), 'Somebody')).toEqual(['person/somebody'])
})
