import type { Words } from '../words'
import type { CompositionSeries, SeatCell } from './series'

/** The chart in a few sentences: what it is, what it finds, and how many seats each side has in each round. */
export function describeAlt(series: CompositionSeries, title: string, words: Words): string {
  const { t } = words
  const say = (row: string, { seats, absence }: SeatCell) =>
    absence
      ? t('delegationComposition.alt.absence', { row, reason: t(`absenceShort.${absence.reason}`) })
      : t('delegationComposition.alt.seats', { row, n: seats.length })
  const rounds = series.rounds.map(({ label, cells, mediators }) => {
    const said = [
      ...cells.map((cell, index) => say(series.sides[index]?.name ?? '', cell)),
      ...(mediators ? [say(t('delegationComposition.mediators'), mediators)] : []),
    ]
    return t('delegationComposition.alt.round', { round: label, cells: said.join('; ') })
  })
  return t('delegationComposition.alt.chart', { title, rounds: rounds.join(' ') })
}
