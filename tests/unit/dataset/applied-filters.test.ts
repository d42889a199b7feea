import { describe, expect, test } from 'vitest'
import { filterNames, keepAppliedFilters } from '@/dataset/applied-filters'
import { defaultChartOptions } from '@/dataset/chart-options'
import { claimKinds, demandKinds } from '@/dataset/closed-lists'
import { optionsFrom } from '@/tests/support/draw'

const everyFilter =
  'round=r&side=s&theme=t&topic=o&status=u&source=a&source=-b&account=-c&kind=offer&asOf=2031-01-02'

test('a chart that has every filter keeps all', () => {
  const options = optionsFrom(everyFilter)
  expect(keepAppliedFilters(options, filterNames)).toEqual({ options, problems: [] })
})

test('filters that a chart does not have are set back and listed, all else stays', () => {
  const options = optionsFrom(`${everyFilter}&release=3&sort=theme&view=summary&mark=m`)
  const allowed = 'nothing, for this chart has no such filter; it has round, asOf'
  expect(keepAppliedFilters(options, ['round', 'asOf'])).toEqual({
    options: {
      ...defaultChartOptions,
      round: 'r',
      asOf: '2031-01-02',
      release: 3,
      sort: 'theme',
      view: 'summary',
      mark: 'm',
    },
    problems: [
      { field: 'side', value: 's', allowed },
      { field: 'theme', value: 't', allowed },
      { field: 'topic', value: 'o', allowed },
      { field: 'status', value: 'u', allowed },
      { field: 'source', value: 'a, -b', allowed },
      { field: 'account', value: '-c', allowed },
      { field: 'kind', value: 'offer', allowed },
    ],
  })
})

test('what was not asked for is no problem', () => {
  expect(keepAppliedFilters(defaultChartOptions, [])).toEqual({ options: defaultChartOptions, problems: [] })
})

test('a chart without any filter says so', () => {
  const { problems } = keepAppliedFilters(optionsFrom('theme=t'), [])
  expect(problems.map(({ allowed }) => allowed)).toEqual([
    'nothing, for this chart has no such filter; it has none at all',
  ])
})

describe('kinds', () => {
  test('of claims mean nothing to a chart of demands', () => {
    const { options, problems } = keepAppliedFilters(optionsFrom('kind=fact'), ['kind'], demandKinds)
    expect(options.kind).toBeNull()
    expect(problems).toEqual([{ field: 'kind', value: 'fact', allowed: demandKinds.join(', ') }])
    expect(keepAppliedFilters(optionsFrom('kind=fact'), ['kind'], claimKinds).options.kind).toBe('fact')
  })

  test('no code is a kind of both', () => {
    expect(demandKinds.filter((kind) => (claimKinds as readonly string[]).includes(kind))).toEqual([])
  })
})
