import { requireArticle } from '../articles'
import { statusWord } from '../demand-labels'
import { columnLabel, rowTitle } from '../demand-phrases'
import type { Words } from '../words'
import { type DemandPathsSeries, drawnItems, type PathItem, type PathRow, requireColumn } from './series'

/** So many items are told path by path. */
const mostTold = 3

/** The chart in a few sentences: what it is, what it finds, and the first items article by article. */
export function describeAlt(series: DemandPathsSeries, title: string, words: Words): string {
  const items = drawnItems(series)
  return [
    words.t('demandPaths.alt.what', { n: items.length, title }),
    ...items.slice(0, mostTold).map((item) => tellItem(series, item, words)),
  ].join(' ')
}

function tellItem(series: DemandPathsSeries, item: PathItem, words: Words): string {
  return words.t('demandPaths.alt.item', {
    title: rowTitle(item, words),
    paths: item.rows.map((row) => tellPath(series, row, words)).join('; '),
  })
}

function tellPath(series: DemandPathsSeries, row: PathRow, words: Words): string {
  const stages = row.cells
    .filter(({ steps }) => steps.length > 0)
    .map((cell) =>
      words.t('demandPaths.alt.stage', {
        round: columnLabel(requireColumn(series, cell), words),
        statuses: cell.steps.map(({ status }) => statusWord(series, status)).join(', '),
      }),
    )
  return words.t('demandPaths.alt.path', {
    article: requireArticle(series, row.source).shortName,
    stages: stages.join(', '),
  })
}
