import type { Seat } from '../seat'
import { othersNote, seatOffice } from '../seat-phrases'
import { countArticles } from '../source-line'
import type { Words } from '../words'
import { gapSentence, gapWords } from './phrases'
import type { ChangesSeries, Column, ThreadCell } from './series'

/** The spoken label of every mark: name, role, side, round, what changed, office, number of articles. */
export function describeSpoken(series: ChangesSeries, words: Words): Readonly<Record<string, string>> {
  const { t } = words
  const spoken: Record<string, string> = {}
  for (const { name, threads, gaps } of series.sections) {
    series.columns.forEach((column, index) => {
      const gap = gaps[index]
      if (gap)
        spoken[gap.markId] = t('delegationChanges.spoken.side', {
          party: name,
          what: gapSentence(column.label, gap, words),
        })
      for (const { cells } of threads) {
        const cell = cells[index]
        for (const seat of cell?.seats ?? [])
          spoken[seat.id] = saySeat(series, column, seat, cell?.step ?? null, words)
        const before = cells[index - 1]?.seats[0]
        if (cell?.gap && before)
          spoken[cell.gap.markId] = t('delegationChanges.spoken.gap', {
            name: before.name,
            party: name,
            round: column.label,
            what: gapWords(cell.gap, words),
          })
      }
    })
  }
  for (const skipped of series.skipped) spoken[skipped.markId] = gapSentence(skipped.label, skipped, words)
  return spoken
}

function saySeat(
  series: ChangesSeries,
  { label }: Column,
  seat: Seat,
  step: ThreadCell['step'],
  words: Words,
): string {
  const { t } = words
  const said = [
    t(`delegationComposition.role.${seat.role}`),
    seat.partyName,
    label,
    ...(step === null ? [] : [t(`delegationChanges.step.${step}`)]),
    seatOffice(seat, words),
    countArticles(seat.sources.length, words),
  ]
  const note = othersNote(series, seat, words)
  return t('delegationChanges.spoken.seat', {
    name: seat.name,
    what: said.join(', '),
    note: note === null ? '' : `; ${note}`,
  })
}
