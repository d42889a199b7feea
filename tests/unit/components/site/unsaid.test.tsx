import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { describeUnsaid } from '@/components/site/describe-unsaid'
import { prepareUnsaid, type Unsaid } from '@/components/site/prepare-unsaid'
import { UnsaidList } from '@/components/site/unsaid'
import type { Dataset } from '@/dataset/dataset'
import { withRows } from '@/tests/support/datasets'
import { english, inventedDataset, realDataset } from '@/tests/support/draw'

const draw = (dataset: Dataset, pin: { release?: string } = {}) =>
  renderToStaticMarkup(
    <UnsaidList
      release={{ number: 3, publishedAt: '2031-06-01T00:00:00.000Z', dataset }}
      pin={pin}
      words={english}
    />,
  )

test('another process has its own rounds, sides and reasons', () => {
  expect(prepareUnsaid(inventedDataset)).toEqual({
    people: [{ round: 'weir-sitting', parties: ['lower-velm'], mediators: true }],
    heads: [{ round: 'bridge-sitting', parties: ['upper-velm'] }],
    roundDays: [{ round: 'bridge-sitting', hasStart: true, hasEnd: false }],
    asks: [],
    outcomes: [],
    quotations: [{ party: 'lower-velm', statementCount: 1 }],
    eventDays: ['drought', 'sluice-notice'],
    pointDays: ['mood-cold'],
  } satisfies Unsaid)
})

test('a side of which no ask is reported is named, also where it only warns', () => {
  const dataset = withRows(inventedDataset, 'demands', (rows) =>
    rows.map((row) => (row.made_by === 'upper-velm' ? { ...row, kind: 'warning' as const } : row)),
  )
  expect(prepareUnsaid(dataset).asks).toEqual(['upper-velm'])
})

test('a round on which no article reports is not one in which nobody is named', () => {
  const dataset = withRows(realDataset, 'round_reports', (rows) =>
    rows.filter(({ round }) => round !== 'doha'),
  )
  expect(prepareUnsaid(dataset).people.map(({ round }) => round)).toEqual(['istanbul-1', 'istanbul-2'])
})

test('an article that is still being coded is named, since it may say it yet', () => {
  expect(draw(inventedDataset)).toContain('Still being coded: Delta Notes.')
  expect(draw(realDataset)).not.toContain('Still being coded')
})

test('where all is said there is no section', () => {
  const emptied = (
    ['rounds', 'demands', 'statements', 'events', 'claims', 'parties'] as const
  ).reduce<Dataset>((dataset, table) => withRows(dataset, table, () => []), inventedDataset)
  expect(describeUnsaid(emptied, {}, english)).toEqual([])
  expect(draw(emptied)).toBe('')
})

test('many names are folded, and every link keeps the release', () => {
  const markup = draw(realDataset, { release: '3' })
  expect(markup).toContain('<summary>Show the 22</summary>')
  const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
  expect(links.length).toBeGreaterThan(25)
  expect(links.filter((href) => !href.endsWith('?release=3'))).toEqual([])
  expect(links).toContain('/pak-afg-2025/charts/demand-status?release=3')
  expect(links).toContain('/pak-afg-2025/rounds/doha?release=3')
})
