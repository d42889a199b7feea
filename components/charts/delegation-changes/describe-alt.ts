import { sum } from 'd3-array'
import type { Words } from '../words'
import type { ChangesSeries, Section } from './series'

/** The chart in a few sentences: what it compares, what it finds, and what became of the names of each side. */
export function describeAlt(series: ChangesSeries, title: string, words: Words): string {
  const { t } = words
  const sides = series.sections.map((section) =>
    t('delegationChanges.alt.side', {
      party: section.name,
      rounds: series.columns
        .map(({ label }, index) => t('delegationChanges.alt.round', { label, n: countSeats(section, index) }))
        .join(', '),
      person: countLines(section, 'person'),
      body: countLines(section, 'body'),
      end: countLines(section, 'end'),
    }),
  )
  return [t('delegationChanges.alt.chart', { title }), ...sides].join(' ')
}

const countSeats = ({ threads }: Section, index: number) =>
  sum(threads, ({ cells }) => cells[index]?.seats.length ?? 0)

const countLines = ({ threads }: Section, line: 'person' | 'body' | 'end') =>
  sum(
    threads,
    ({ cells }) =>
      cells.filter(
        (cell) => cell.line === line && (!cell.gap || cell.gap.absence.reason === 'not-named-again'),
      ).length,
  )
