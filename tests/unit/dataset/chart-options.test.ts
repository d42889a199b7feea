import { describe, expect, test } from 'vitest'
import { defaultChartOptions, formatChartQuery, parseChartOptions } from '@/dataset/chart-options'
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
      '&kind=offer&sort=theme&view=summary&notice=off&page=2&width=640&scale=2&size=social&mode=dark&lang=en&mark=a.b.c' +
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
        page: 2,
        widthPx: 640,
        scale: 2,
        size: 'social',
        mode: 'dark',
        lang: 'en',
        mark: 'a.b.c',
      },
      problems: [],
      releaseProblem: null,
    })
  })

  test('an empty value, as a form sends it for what is not chosen, is not given; an empty release is wrong', () => {
    expect(parse('round=&theme=&source=&account=&kind=&width=&asOf=&page=')).toEqual(parse(''))
    expect(parse('release=').releaseProblem).toMatchObject({ field: 'release', value: '' })
  })

  test('the query of another address keeps the options of the table', () => {
    expect(formatChartQuery({ column: '-n', rows: '2', theme: 'trade', other: 'x' }, { theme: null })).toBe(
      '?column=-n&rows=2',
    )
    expect(formatChartQuery({}, { source: ['-a', '-b'] })).toBe('?source=-a&source=-b')
  })

  test.each([
    ['sort=size', 'sort', 'size', 'outcome, theme'],
    ['view=tiny', 'view', 'tiny', 'full, summary'],
    ['page=0', 'page', '0', 'a number from 1'],
    ['width=9', 'width', '9', 'whole pixels from 240 to 2400'],
    ['asOf=2025-02-30', 'asOf', '2025-02-30', 'a day as YYYY-MM-DD'],
    [
      'kind=plea',
      'kind',
      'plea',
      'demand, condition, proposal, offer, undertaking, warning, fact, date, number, person, characterisation',
    ],
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

  test('kinds of demands and of claims share an option', () => {
    expect(parse('kind=warning').options.kind).toBe('warning')
    expect(parse('kind=characterisation').options.kind).toBe('characterisation')
  })

  test('of several values of one option the first counts and the others are listed', () => {
    expect(parse('round=a&round=b&round=c&width=300&width=400')).toEqual({
      options: { ...defaultChartOptions, round: 'a', widthPx: 300 },
      problems: [
        { field: 'round', value: 'b, c', allowed: 'one value, of which “a” came first' },
        { field: 'width', value: '400', allowed: 'one value, of which “300” came first' },
      ],
      releaseProblem: null,
    })
    expect(parse('view=tiny&view=summary')).toMatchObject({
      options: defaultChartOptions,
      problems: [
        { field: 'view', value: 'summary' },
        { field: 'view', value: 'tiny' },
      ],
    })
    expect(parseChartOptions({ round: ['a', 'b'] })).toEqual(parse('round=a&round=b'))
  })

  test('the same value twice is one value', () => {
    expect(parse('round=a&round=a&release=2&release=2')).toEqual(parse('round=a&release=2'))
  })

  test('of several releases none is guessed', () => {
    expect(parse('release=2&release=3')).toMatchObject({
      options: { release: null },
      releaseProblem: { field: 'release', value: '2, 3' },
    })
  })

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
    const query =
      'theme=trade&round=none&side=qatar&status=agreed&source=-dawn-2025-10-27&account=mediator&asOf=1999-01-01'
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
