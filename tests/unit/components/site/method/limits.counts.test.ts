/**
 * The numbers in the limits of the real set against numbers worked out here from the CSV files with other code: this
 * file imports a CSV parser and what is under test, nothing else.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { describeLimits } from '@/components/site/method/describe-limits'
import { english, inventedDataset, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const limits = describeLimits(realDataset, english)
const sources = read('sources')
const statements = read('statements')
const sides = read('vocabularies').filter((row) => row.vocabulary === 'side')
const sidesOf = (party: string) => sides.filter((row) => row.group === party).map((row) => row.code)
const countOf = (values: readonly (string | undefined)[], wanted: readonly (string | undefined)[]) =>
  values.filter((value) => wanted.includes(value)).length

test('the set: how many articles, of which days, in which language, by outlets of which country', () => {
  expect(sources).toHaveLength(5)
  expect(limits[0]).toContain('five articles')
  expect(limits).toContain(
    'The articles are of 27 October to 16 November 2025. What was reported before or after is not here.',
  )
  expect(new Set(sources.map((row) => row.language))).toEqual(new Set(['en']))
  expect(limits).toContainEqual(expect.stringContaining('one language: English'))
  expect(
    countOf(
      sources.map((row) => row.country),
      ['Pakistan'],
    ),
  ).toBe(3)
  expect(limits).toContain('Outlets: three from Pakistan, two give no country.')
  expect(limits).toContain(
    'Three articles are by outlets of Pakistan; none is given as by an outlet of the Afghan Taliban side.',
  )
})

test('articles without a date or an outlet are named', () => {
  expect(sources.filter((row) => row.published_on === '').map((row) => row.short_name)).toEqual([
    'Undated article',
  ])
  expect(limits).toContainEqual(expect.stringContaining('Undated article (27 to 31 October 2025)'))
  expect(sources.filter((row) => row.outlet === '').map((row) => row.short_name)).toEqual(['Undated article'])
  expect(limits).toContain('One article does not name its outlet: Undated article.')
})

test('whose words and whose account', () => {
  const spoken = statements.filter((row) => row.duplicate_of === '').map((row) => row.side)
  const ours = countOf(spoken, sidesOf('pakistan'))
  const theirs = countOf(spoken, sidesOf('afghan-taliban'))
  expect(limits).toContainEqual(
    expect.stringContaining(`of ${spoken.length} statements, Pakistan ${ours}, Afghan Taliban ${theirs}, `),
  )
  expect([spoken.length, ours, theirs]).toEqual([130, 70, 11])
  const told = read('demand_reports').map((row) => row.according_to)
  expect(limits).toContainEqual(
    expect.stringContaining(
      `of ${told.length} reported steps of demands, Pakistan ${countOf(told, sidesOf('pakistan'))}, Afghan Taliban ${countOf(told, sidesOf('afghan-taliban'))}, `,
    ),
  )
})

test('points without a day, and repeated statements', () => {
  const claims = read('claims')
  expect(limits).toContainEqual(
    expect.stringContaining(
      `For ${claims.filter((row) => row.knowable_from === '').length} of ${claims.length} points`,
    ),
  )
  const repeats = statements.filter((row) => row.duplicate_of !== '').length
  expect(limits).toContainEqual(expect.stringContaining(`${repeats} statements are marked`))
})

test('another set has its own limits, and an article that is still being coded is named', () => {
  const other = describeLimits(inventedDataset, english)
  expect(other).toContainEqual(expect.stringContaining('Still being coded'))
  expect(other).toContainEqual(expect.stringContaining('Delta Notes'))
  // No side bears the name of an outlet's country, so names of countries tell nothing of the sides.
  expect(other).not.toContainEqual(expect.stringContaining('none is given as by an outlet'))
  expect(other.join(' ')).not.toMatch(/Pakistan|Afghan/)
})
