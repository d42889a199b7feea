import type { DescribedTable } from '../description'
import { nameArticles } from '../seat-phrases'
import type { Words } from '../words'
import type { ChangesSeries } from './series'

/** One row for each person or body: its spellings, and for every round its role and the articles that give it. */
export function describeTable(series: ChangesSeries, words: Words): DescribedTable {
  const { t } = words
  const { tableRounds } = series
  return {
    columns: [
      { key: 'party', label: t('delegationChanges.table.party') },
      { key: 'name', label: t('delegationChanges.table.name') },
      { key: 'spellings', label: t('delegationChanges.table.spellings') },
      ...tableRounds.flatMap(({ round, label }) => [
        { key: `role.${round}`, label: t('delegationChanges.table.role', { round: label }) },
        { key: `articles.${round}`, label: t('delegationChanges.table.articles', { round: label }) },
      ]),
    ],
    rows: series.rows.map(({ party, name, spellings, rounds }) => [
      party,
      name,
      spellings.join('; ') || null,
      ...tableRounds.flatMap(({ round }) => {
        const named = rounds[round]
        return [
          named?.role ?? null,
          named && named.sources.length > 0 ? nameArticles(series, named.sources, words) : null,
        ]
      }),
    ]),
  }
}
