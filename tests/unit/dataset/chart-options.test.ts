import { describe, expect, test } from 'vitest'
import { defaultChartOptions, parseChartOptions } from '@/dataset/chart-options'
import { fitChartOptions } from '@/dataset/fit-chart-options'
import { realDataset } from '@/tests/support/draw'

const parse = (query: string) => parseChartOptions(new URLSearchParams(query))

describe('options of a chart', () => {
  test('nothing asked for gives the defaults; unknown parameters are ignored', () => {
    expect(parse('')).toEqual({ options: defaultChartOptions, problems: [], releaseProblem: null })
    expect(parse('colour=red&__proto__=x')).toEqual(parse(''))
  })

  test('every option is read under the name it has in addresses', () => {
    const query =
      'release=3&asOf=2025-10-27&round=doha&side=pakistan&theme=trade&topic=talks&status=refused' +
      '&kind=offer&sort=theme&view=summary&notice=off&width=640&mode=dark&lang=en&mark=a.b.c' +
      '&source=dawn-2025-10-27&source=-we-news-2025-11-07&account=-media_outlet'
    expect(parse(query)).toEqual({
      options: {
        release: 3,
        asOf: '2025-10-27',
        round: 'doha',
        side: 'pakistan',
        theme: 'trade',
        topic: 'talks',
        status: 'refused',
        source: { only: ['dawn-2025-10-27'], without: ['we-news-2025-11-07'] },
        account: { only: [], without: ['media_outlet'] },
        kind: 'offer',
        sort: 'theme',
        view: 'summary',
        notice: 'off',
        widthPx: 640,
        mode: 'dark',
        lang: 'en',
        mark: 'a.b.c',
      },
      problems: [],
      releaseProblem: null,
    })
  })

  test.each([
    ['sort=size', 'sort', 'size', 'outcome, theme'],
    ['view=tiny', 'view', 'tiny', 'full, summary'],
    ['width=9', 'width', '9', 'whole pixels from 240 to 2400'],
    ['asOf=2025-02-30', 'asOf', '2025-02-30', 'a day as YYYY-MM-DD'],
    ['kind=plea', 'kind', 'plea', 'demand, condition, proposal, offer, undertaking, warning'],
    ['theme=%3Cb%3E', 'theme', '<b>', 'a code of letters, digits, hyphens and underscores'],
  ])('%s falls back and is listed', (query, field, value, allowed) => {
    expect(parse(query)).toEqual({
      options: defaultChartOptions,
      problems: [{ field, value, allowed }],
      releaseProblem: null,
    })
  })

  test.each(['0', '-1', '1.5', 'x', '', '01', '9999999999'])(
    'release=%s is told apart, never live',
    (value) => {
      expect(parse(`release=${value}`)).toMatchObject({
        releaseProblem: { field: 'release', value },
        problems: [],
      })
    },
  )

  test('defaults of the caller give way to the address; pages hand over records', () => {
    expect(parseChartOptions({}, { view: 'summary' }).options.view).toBe('summary')
    expect(parseChartOptions({ view: 'full' }, { view: 'summary' }).options.view).toBe('full')
    expect(parseChartOptions({ source: ['a', '-b'], view: undefined }).options.source).toEqual({
      only: ['a'],
      without: ['b'],
    })
  })
})

describe('options against a dataset', () => {
  const fitted = (query: string) => fitChartOptions(parse(query).options, realDataset)

  test('codes of the process stay', () => {
    const query = 'theme=trade&round=none&side=qatar&status=agreed&source=-dawn-2025-10-27&account=mediator'
    expect(fitted(query)).toEqual({ options: parse(query).options, problems: [] })
  })

  test('a code that the process does not have falls back and is listed with what it has', () => {
    const { options, problems } = fitted('round=geneva&source=-nobody&theme=trade')
    expect(options).toEqual(parse('theme=trade').options)
    expect(problems).toEqual([
      { field: 'round', value: 'geneva', allowed: 'doha, istanbul-1, istanbul-2, none' },
      { field: 'source', value: 'nobody', allowed: realDataset.rows.sources.map(({ id }) => id).join(', ') },
    ])
  })
})
