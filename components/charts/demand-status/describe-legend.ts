import type { DemandSign } from '@/components/marks/demand-sign'
import { statusWord } from '../demand-labels'
import type { LegendEntry } from '../description'
import type { Words } from '../words'
import { listSquares } from './fit-rounds'
import type { Chip, DemandAbsenceReason, DemandStatusSeries } from './series'

/** What a legend line of this chart draws. */
export type LegendSwatch =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'absence'; readonly reason: DemandAbsenceReason }
  | { readonly kind: DemandSign }
  /** Words on whose account it is, without a sign. */
  | { readonly kind: 'accounts' }

/** Every reason looks different, so each that occurs has its line. */
const reasons: readonly DemandAbsenceReason[] = [
  'not-mentioned',
  'round-not-covered',
  'not-coded-yet',
  'filtered-out',
]

/** Only what occurs: statuses by rank, then signs, outlines, the dot and the short names of accounts. */
export function describeLegend(
  series: DemandStatusSeries,
  words: Words,
): readonly LegendEntry<LegendSwatch>[] {
  const shown = shownStatuses(series)
  const statuses = Object.keys(series.statuses)
    .filter((status) => shown.has(status))
    .map((status) => ({ swatch: { kind: 'status', status } as const, label: statusWord(series, status) }))
  return [...statuses, ...(series.view === 'summary' ? squareSigns : describeSigns)(series, words)]
}

function squareSigns(series: DemandStatusSeries, { t }: Words): LegendEntry<LegendSwatch>[] {
  const squares = listSquares(series)
  return [
    ...(squares.some(({ statuses }) => statuses.length > 1)
      ? [{ swatch: { kind: 'two-outcomes' as const }, label: t('demandStatus.legend.twoOutcomes') }]
      : []),
    ...(squares.some(({ articleCount }) => articleCount > 1)
      ? [{ swatch: { kind: 'several' as const }, label: t('demandStatus.legend.several') }]
      : []),
  ]
}

function shownStatuses(series: DemandStatusSeries): ReadonlySet<string> {
  if (series.view === 'summary') return new Set(listSquares(series).flatMap(({ statuses }) => statuses))
  return new Set(chipsOf(series).map((chip) => chip.status))
}

function chipsOf(series: DemandStatusSeries): readonly Chip[] {
  const rows = series.sections.flatMap((section) => [...section.rows, ...section.asked])
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.chips))
}

function describeSigns(series: DemandStatusSeries, words: Words): LegendEntry<LegendSwatch>[] {
  const { t } = words
  const chips = chipsOf(series)
  const entry = (occurs: boolean, swatch: LegendSwatch, label: string) => (occurs ? [{ swatch, label }] : [])
  const has = (test: (chip: Chip) => boolean) => chips.some(test)
  return [
    ...entry(
      has((chip) => chip.move?.direction === 'back'),
      { kind: 'back' },
      t('demandCharts.legend.moveBack'),
    ),
    ...entry(
      has((chip) => chip.move?.direction === 'forward'),
      { kind: 'forward' },
      t('demandCharts.legend.moveForward'),
    ),
    ...entry(
      has((chip) => chip.isEarlier),
      { kind: 'earlier' },
      t('demandStatus.legend.earlier'),
    ),
    ...entry(
      has((chip) => chip.isLowConfidence),
      { kind: 'low-confidence' },
      t('demandCharts.legend.lowConfidence'),
    ),
    ...reasons.flatMap((reason) =>
      entry(
        series.marks.some((mark) => mark.absence?.reason === reason),
        { kind: 'absence', reason },
        t(`demandCharts.legend.absence.${reason}`),
      ),
    ),
    ...entry(chips.length > 0, { kind: 'accounts' }, describeAccountNames(series, chips, words)),
  ]
}

function describeAccountNames(series: DemandStatusSeries, chips: readonly Chip[], words: Words): string {
  const used = new Set(chips.map((chip) => chip.account))
  const accounts = Object.entries(series.accountLabels)
    .filter(([code, { label, shortLabel }]) => used.has(code) && label !== shortLabel)
    .map(([, { label, shortLabel }]) => words.t('demandCharts.legend.account', { shortLabel, label }))
  const isMerged = chips.some((chip) => chip.replies.length > 1)
  return [
    ...(accounts.length > 0
      ? [words.t('demandCharts.legend.accounts', { accounts: accounts.join('; ') })]
      : []),
    ...(isMerged ? [words.t('demandStatus.legend.merged')] : []),
  ].join(' ')
}
