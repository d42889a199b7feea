import { describe, expect, test } from 'vitest'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import { withTurnedTables } from '@/tests/support/datasets'
import { buildDemandDataset } from '@/tests/support/demand-dataset'
import { optionsFrom, realDataset } from '@/tests/support/draw'

const prepare = (query: string, dataset = realDataset) => prepareDemandStatus(dataset, optionsFrom(query))
const rowsOf = (query: string) =>
  prepare(query).sections.flatMap((section) => [...section.rows, ...section.asked, ...section.unreported])

describe('filters', () => {
  test('side keeps one maker, warnings included', () => {
    const series = prepare('side=afghan-taliban')
    expect(series.sections.map(({ party, itemCount }) => [party, itemCount])).toEqual([['afghan-taliban', 5]])
    expect(series.warnings.map(({ id }) => id)).toEqual(['warning-against-unilateral-action'])
  })

  test('kind=warning leaves the list of warnings alone', () => {
    const series = prepare('kind=warning')
    expect(series.sections).toEqual([])
    expect(series.warnings).toHaveLength(5)
  })

  test('status keeps whole rows in which it is shown', () => {
    const rows = rowsOf('status=answered')
    expect(rows.map(({ id }) => id)).toEqual([
      'respect-airspace-and-borders',
      'no-opposition-groups-in-pakistan',
    ])
  })

  test('round=none keeps what no article ties to a round', () => {
    const series = prepare('round=none')
    expect(series.columns.map(({ round }) => round)).toEqual([null])
    expect(rowsOf('round=none')).toHaveLength(9)
  })

  test('account is applied before the rule of the cell', () => {
    const cell = prepare('account=pakistan_official')
      .sections.flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'act-against-ttp-sanctuaries')
      ?.cells.find(({ round }) => round === null)
    expect(cell?.chips.map(({ status }) => status)).toEqual(['evaded'])
  })

  test('source leaves its articles out of the counts of rounds', () => {
    expect(prepare('source=-dawn-2025-10-27').columns.map(({ sources }) => sources.length)).toEqual([
      3, 3, 2, 0,
    ])
  })
})

test('sorted by theme, rows stand in the order of themes', () => {
  const dataset = buildDemandDataset({
    rounds: ['i'],
    demands: [{ id: 'x', theme: 'other-theme' }, { id: 'y' }],
    sources: [{ id: 'a' }, { id: 'b' }],
    told: [
      ['x', 'i', 'a', 'said-no'],
      ['x', 'i', 'b', 'said-no'],
      ['y', 'i', 'a', 'said-no'],
    ],
  })
  const order = (query: string) => prepare(query, dataset).sections[0]?.rows.map(({ id }) => id)
  expect(order('')).toEqual(['x', 'y'])
  expect(order('sort=theme')).toEqual(['y', 'x'])
})

test('the order of rows in the tables does not matter', () => {
  expect(prepare('', withTurnedTables(realDataset))).toEqual(prepare(''))
})

describe('the rule of a cell', () => {
  const cellOf = (told: Parameters<typeof buildDemandDataset>[0]['told']) =>
    prepare(
      '',
      buildDemandDataset({
        rounds: ['i', 'ii'],
        demands: [{ id: 'x' }],
        sources: [{ id: 'a' }, { id: 'b' }],
        told,
      }),
    )
      .sections.flatMap((section) => [...section.rows, ...section.asked])[0]
      ?.cells.map((cell) =>
        cell.chips.map(
          (chip) =>
            `${chip.isEarlier ? 'earlier ' : ''}${chip.status} ${chip.replies.length}${chip.move ? ` ${chip.move.direction}` : ''}`,
        ),
      )

  test('an ask after an outcome does not hide it', () => {
    expect(
      cellOf([
        ['x', 'i', 'a', 'said-no'],
        ['x', 'i', 'a', 'put'],
      ])?.[0],
    ).toEqual(['said-no 1'])
  })
  test('an ask gives way to an outcome in another article', () => {
    expect(
      cellOf([
        ['x', 'i', 'a', 'put'],
        ['x', 'i', 'b', 'halted'],
      ])?.[0],
    ).toEqual(['halted 1'])
  })
  test('equal outcomes merge, others stand by number of articles', () => {
    expect(
      cellOf([
        ['x', 'i', 'a', 'halted'],
        ['x', 'i', 'b', 'halted'],
      ])?.[0],
    ).toEqual(['halted 2'])
  })
  test('a reply on another account in the same article stays', () => {
    expect(
      cellOf([
        ['x', 'i', 'a', 'replied', 'northern'],
        ['x', 'i', 'a', 'said-no', 'narrator'],
      ])?.[0],
    ).toEqual(['said-no 1', 'earlier replied 1'])
  })
  test('a sign stands inside one article only', () => {
    expect(
      cellOf([
        ['x', 'i', 'a', 'accepted'],
        ['x', 'ii', 'b', 'said-no'],
      ])?.[1],
    ).toEqual(['said-no 1'])
    expect(
      cellOf([
        ['x', 'i', 'a', 'accepted'],
        ['x', 'ii', 'a', 'said-no'],
      ])?.[1],
    ).toEqual(['said-no 1 back'])
    expect(
      cellOf([
        ['x', 'i', 'a', 'halted'],
        ['x', 'ii', 'a', 'accepted'],
      ])?.[1],
    ).toEqual(['accepted 1 forward'])
    expect(
      cellOf([
        ['x', 'i', 'a', 'said-no'],
        ['x', 'ii', 'a', 'replied'],
      ])?.[1],
    ).toEqual(['replied 1'])
  })
})
