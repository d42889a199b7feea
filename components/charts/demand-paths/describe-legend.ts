import type { DemandSign } from '@/components/marks/demand-sign'
import { statusWord } from '../demand-labels'
import type { LegendEntry } from '../description'
import type { Words } from '../words'
import { type DemandPathsSeries, drawnItems, type PathAbsenceReason, type PathStep, stepsOf } from './series'

/** What a legend line of this chart draws; lines of kind `words` draw nothing. */
export type LegendSwatch =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'absence'; readonly reason: PathAbsenceReason }
  | { readonly kind: Extract<DemandSign, 'back' | 'forward' | 'low-confidence'> }
  | { readonly kind: 'words' }

/** Every reason looks different, so each that occurs has its line. */
const reasons: readonly PathAbsenceReason[] = [
  'not-mentioned',
  'other-rounds',
  'not-coded-yet',
  'filtered-out',
]

/** Only what occurs: statuses by rank, then signs, then what chips without a word and short names mean. */
export function describeLegend(
  series: DemandPathsSeries,
  words: Words,
): readonly LegendEntry<LegendSwatch>[] {
  const { t } = words
  const items = drawnItems(series)
  const steps = items.flatMap(stepsOf)
  const absences = new Set(
    items.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ absence }) => absence?.reason ?? [])),
    ),
  )
  const when = (occurs: boolean, swatch: LegendSwatch, label: string) => (occurs ? [{ swatch, label }] : [])
  const has = (test: (step: PathStep) => boolean) => steps.some(test)
  const shown = new Set(steps.map(({ status }) => status))
  // A summary has little room, and its chips with a word explain themselves.
  if (series.view === 'summary') for (const { hasWord, status } of steps) if (hasWord) shown.delete(status)
  return [
    ...Object.keys(series.statuses)
      .filter((status) => shown.has(status))
      .map((status) => ({ swatch: { kind: 'status', status } as const, label: statusWord(series, status) })),
    ...when(
      has(({ move }) => move?.direction === 'back'),
      { kind: 'back' },
      t('demandCharts.legend.moveBack'),
    ),
    ...when(
      has(({ move }) => move?.direction === 'forward'),
      { kind: 'forward' },
      t('demandCharts.legend.moveForward'),
    ),
    ...when(
      has(({ isLowConfidence }) => isLowConfidence),
      { kind: 'low-confidence' },
      t('demandCharts.legend.lowConfidence'),
    ),
    ...reasons.flatMap((reason) =>
      when(absences.has(reason), { kind: 'absence', reason }, t(`demandPaths.legend.absence.${reason}`)),
    ),
    ...when(
      has(({ hasWord }) => !hasWord),
      { kind: 'words' },
      t('demandPaths.legend.glyphAlone'),
    ),
    ...when(steps.length > 0, { kind: 'words' }, describeAccountNames(series, steps, words)),
  ].filter(({ label }) => label !== '')
}

function describeAccountNames(series: DemandPathsSeries, steps: readonly PathStep[], words: Words): string {
  const used = new Set(steps.flatMap(({ hasWord, account }) => (hasWord ? account : [])))
  const accounts = Object.entries(series.accountLabels)
    .filter(([code, { label, shortLabel }]) => used.has(code) && label !== shortLabel)
    .map(([, names]) => words.t('demandCharts.legend.account', names))
  return accounts.length > 0 ? words.t('demandCharts.legend.accounts', { accounts: accounts.join('; ') }) : ''
}
