/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeVoices } from '@/components/charts/voices/describe'
import { prepareVoices } from '@/components/charts/voices/prepare'
import { english, firstRelease, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const all = read('statements')
const counted = all.filter((row) => row.duplicate_of === '')
const groupOf = new Map(
  read('vocabularies')
    .filter((row) => row.vocabulary === 'side')
    .map((row) => [row.code, row.group]),
)
const ofGroup = (group: string) => counted.filter((row) => groupOf.get(row.side) === group)
const groups = ['pakistan', 'afghan-taliban', 'mediators-jointly', '']
/** The rule by hand: the codebook's words for it in the real package. */
const isTold = (row: CsvRow) => row.relayed_via !== '' || /relayed|rendered/.test(row.channel ?? '')

const series = prepareVoices(realDataset, optionsFrom(''))
const said = describeVoices(series, english, firstRelease)
const voices = series.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.voices))

describe('counts of the real process', () => {
  test('statements and repeats', () => {
    expect([all.length, counted.length]).toEqual([135, 130])
    expect([series.count, series.repeatCount]).toEqual([130, 5])
    expect(said.deck).toContain('five repeats are not counted')
    expect(voices.map(({ id }) => id).sort()).toEqual(counted.map((row) => row.id).sort())
  })

  test('statements by group: the heads of the columns', () => {
    const expected = groups.map((group) => ofGroup(group).length)
    expect(expected).toEqual([70, 11, 7, 42])
    expect(series.groups.map(({ count }) => count)).toEqual(expected)
    const sides = ['pakistan_official', 'pakistan_military'].map(
      (side) => counted.filter((row) => row.side === side).length,
    )
    expect(sides).toEqual([67, 3])
    expect(series.groups[0]?.bySide.map(({ count }) => count)).toEqual(sides)
  })

  test('the finding: largest and smallest party to the talks, and no full quotation', () => {
    const [most, fewest] = ['pakistan', 'afghan-taliban'].map(ofGroup)
    const quoted = fewest?.filter((row) => row.mode === 'direct')
    expect([most?.length, fewest?.length, quoted?.length]).toEqual([70, 11, 0])
    expect(said.title).toBe(
      `Of ${counted.length} statements, ${most?.length} come from the Pakistan side, ${fewest?.length} from the Afghan Taliban side, none of those a full quotation`,
    )
  })

  test('told by somebody else: 15 in all, 6 of the 11 of the Afghan side', () => {
    const expected = counted.filter(isTold).map((row) => row.id)
    expect(expected).toHaveLength(15)
    const drawn = voices.filter(({ isToldByOther }) => isToldByOther).map(({ id }) => id)
    expect(drawn.sort()).toEqual(expected.sort())
    expect(ofGroup('afghan-taliban').filter(isTold)).toHaveLength(6)
    expect(said.deck).toContain('Of the 11 from the Afghan Taliban side, six are told by somebody else.')
  })

  test('statements by article and group, by form, and of named speakers', () => {
    const sources = [
      'dawn-2025-10-27',
      'south-asia-times-2025-10-29',
      'five-takeaways-undated',
      'we-news-2025-11-07',
      'news-on-sunday-2025-11-16',
    ]
    const cellsOf = (keep: (row: CsvRow) => boolean) =>
      sources.map((source) =>
        groups.map((group) => ofGroup(group).filter((row) => row.source === source && keep(row)).length),
      )
    const table = cellsOf(() => true)
    expect(table).toEqual([
      [13, 1, 0, 3],
      [10, 2, 1, 0],
      [25, 5, 5, 20],
      [19, 0, 0, 5],
      [3, 3, 1, 14],
    ])
    expect(series.rows.map(({ article }) => article.id)).toEqual(sources)
    expect(series.rows.map(({ cells }) => cells.map((cell) => cell.voices.length))).toEqual(table)
    expect(series.rows.map(({ count }) => count)).toEqual([17, 13, 55, 24, 21])
    expect(series.rows.map(({ cells }) => cells.map(({ namedCount }) => namedCount))).toEqual(
      cellsOf((row) => row.named === 'true'),
    )
    for (const mode of ['direct', 'partial_quote', 'paraphrase'])
      expect(
        series.rows.map(({ cells }) =>
          cells.map((cell) => cell.voices.filter((one) => one.mode === mode).length),
        ),
      ).toEqual(cellsOf((row) => row.mode === mode))
    expect(said.altText).toContain('Dawn: Pakistan 13; Afghan Taliban 1; Mediators none; Others 3.')
  })

  test('the table has a row for each statement, with its gist as it stands in the data', () => {
    const { columns, rows } = said.table
    const gist = columns.findIndex(({ key }) => key === 'gist')
    expect(rows.map((row) => row[gist]).sort()).toEqual(counted.map((row) => row.gist).sort())
  })
})
