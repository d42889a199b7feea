import { describe, expect, test } from 'vitest'
import { prepareDemandPaths } from '@/components/charts/demand-paths/prepare'
import { withTurnedTables } from '@/tests/support/datasets'
import { buildDemandDataset } from '@/tests/support/demand-dataset'
import { optionsFrom, realDataset } from '@/tests/support/draw'

const prepare = (query: string, dataset = realDataset) => prepareDemandPaths(dataset, optionsFrom(query))
const itemsOf = (query: string) => {
  const { sections, plain } = prepare(query)
  return [...sections.flatMap(({ items, folded }) => [...items, ...folded]), ...plain]
}

describe('filters', () => {
  test('side, theme and kind keep whole items', () => {
    expect(itemsOf('side=afghan-taliban')).toHaveLength(5)
    expect(prepare('side=afghan-taliban').warnings.map(({ id }) => id)).toEqual([
      'warning-against-unilateral-action',
    ])
    expect(itemsOf('kind=offer').map(({ id }) => id)).toContain('direct-ttp-talks')
    const themes = new Set(itemsOf('theme=verification').map(({ theme }) => theme))
    expect([...themes]).toEqual(['verification'])
  })

  test('status keeps items that have it as a step, whole', () => {
    const items = itemsOf('status=answered')
    expect(items.map(({ id }) => id)).toEqual([
      'pakistan-demand-package',
      'respect-airspace-and-borders',
      'no-opposition-groups-in-pakistan',
    ])
    expect(items[0]?.stepCount).toBe(10)
  })

  test('round leaves one column', () => {
    expect(prepare('round=doha').columns.map(({ round }) => round)).toEqual(['doha'])
    expect(prepare('round=none').columns.map(({ round }) => round)).toEqual([null])
    expect(itemsOf('round=none').every(({ rows }) => rows.every(({ cells }) => cells.length === 1))).toBe(
      true,
    )
  })

  test('source takes its rows away', () => {
    const sources = new Set(
      itemsOf('source=-dawn-2025-10-27').flatMap(({ rows }) => rows.map(({ source }) => source)),
    )
    expect(sources.has('dawn-2025-10-27')).toBe(false)
    expect(sources.size).toBe(4)
  })

  test('account is applied before the status shown is chosen, and what it takes away says so', () => {
    const cells = itemsOf('account=pakistan_official').flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    const find = (markId: string) => cells.find((cell) => cell.markId === markId)
    const shown = find('act-against-ttp-sanctuaries.none.news-on-sunday-2025-11-16')?.steps.find(
      ({ isShown }) => isShown,
    )
    expect(shown?.status).toBe('evaded')
    expect(find('turn-truce-into-mechanism.doha.news-on-sunday-2025-11-16')?.absence?.reason).toBe(
      'filtered-out',
    )
  })

  test('mark ids stay when an article is left out', () => {
    const all = new Set(prepare('').allMarks.map(({ id }) => id))
    const left = prepare('source=-dawn-2025-10-27').allMarks.map(({ id }) => id)
    expect(left.length).toBeLessThan(all.size)
    expect(left.filter((id) => !all.has(id))).toEqual([])
  })
})

test('sorted by theme, items stand in the order of themes', () => {
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
  const order = (query: string) => prepare(query, dataset).plain.map(({ id }) => id)
  expect(order('')).toEqual(['x', 'y'])
  expect(order('sort=theme')).toEqual(['y', 'x'])
})

test('the order of rows in the tables does not matter', () => {
  expect(prepare('', withTurnedTables(realDataset))).toEqual(prepare(''))
})
