import type { Seat } from '../seat'
import { othersNote, seatOffice } from '../seat-phrases'
import { countArticles } from '../source-line'
import type { Words } from '../words'
import { cellSentence } from './phrases'
import type { CompositionSeries, RoundColumn, SeatCell } from './series'

/** The spoken label of every mark: name, role, side, round, office, number of articles; or what is not there. */
export function describeSpoken(series: CompositionSeries, words: Words): Readonly<Record<string, string>> {
  const spoken: Record<string, string> = {}
  const say = (column: RoundColumn, cell: SeatCell, row: string, isMediators: boolean) => {
    for (const seat of cell.seats) spoken[seat.id] = saySeat(series, column, seat, words)
    const sentence = cellSentence(cell, isMediators, words)
    if (sentence !== null)
      spoken[cell.markId] = words.t('delegationComposition.spoken.absence', {
        row,
        round: column.label,
        sentence,
      })
  }
  for (const column of series.rounds) {
    series.sides.forEach(({ name }, index) => {
      const cell = column.cells[index]
      if (cell) say(column, cell, name, false)
    })
    if (column.mediators) say(column, column.mediators, words.t('delegationComposition.mediators'), true)
  }
  return spoken
}

function saySeat(series: CompositionSeries, column: RoundColumn, seat: Seat, words: Words): string {
  const { t } = words
  const note = othersNote(series, seat, words)
  const told = t('delegationComposition.spoken.told', {
    office: seatOffice(seat, words),
    articles: countArticles(seat.sources.length, words),
  })
  return t(`delegationComposition.spoken.${seat.name === seat.partyName ? 'team' : 'seat'}`, {
    name: seat.name,
    role: t(`delegationComposition.role.${seat.role}`),
    party: seat.partyName,
    round: column.label,
    what: note === null ? told : t('delegationComposition.spoken.noted', { what: told, note }),
  })
}
