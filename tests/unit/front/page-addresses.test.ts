import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordTable } from '@/dataset/record-key'
import { hasRecord, pagedTypes, recordSegments } from '@/dataset/record-pages'
import { findMissingPage, processPages } from '@/front/page-addresses'
import { repositoryFolder } from '@/scripts/folders'
import { inventedDataset, realDataset } from '@/tests/support/datasets'

test('the front knows every page of a process that app has, and no other', () => {
  const folders = readdirSync(join(repositoryFolder, 'app/[process]'), { withFileTypes: true })
  // Charts have no list, records are named by recordSegments, and below `demands` stands the feed of each alone.
  const others = ['charts', '[records]', 'demands']
  const own = folders.filter((one) => one.isDirectory() && !others.includes(one.name))
  expect([...processPages].sort()).toEqual(own.map(({ name }) => name).sort())
})

test('no record segment is the name of another page', () => {
  for (const segment of Object.keys(recordSegments)) expect(processPages.has(segment)).toBe(false)
})

describe.each([
  ['the real data', realDataset()],
  ['the invented data', inventedDataset()],
])('%s', (_, dataset) => {
  test.each(Object.entries(recordSegments))(
    '%s: its records are known and those of others are not',
    (segment, type) => {
      const ids = dataset.rows[recordTable(type)].map(({ id }) => id)
      expect(ids.length).toBeGreaterThan(0)
      for (const id of ids) expect(findMissingPage(dataset, [segment, id])).toBeNull()
      for (const other of pagedTypes) {
        const [foreign] = dataset.rows[recordTable(other)].filter(({ id }) => !hasRecord(dataset, type, id))
        if (foreign) expect(findMissingPage(dataset, [segment, foreign.id])).toBe('record')
      }
    },
  )
})
