/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import { type DayTick, tickDays } from '../day-axis'
import { nameFirst } from '../fit-summary'
import type { Words } from '../words'
import { numberTicks } from './place-values'
import type { BesideDay, Difference, DiscrepanciesSeries, KindGroup, PositionAxis, Severity } from './series'

/** The label of a severity, from the vocabulary. */
export function severityLabel({ severityLabels }: DiscrepanciesSeries, severity: Severity): string {
  return severityLabels[severity] ?? severity
}

/** `Cannot both be right: 5` */
export function severityTitle(series: DiscrepanciesSeries, severity: Severity, { t }: Words): string {
  const n =
    severity === 'hard'
      ? series.hard.length
      : series.soft.reduce((sum, { differences }) => sum + differences.length, 0)
  return t('discrepancies.severity', { label: severityLabel(series, severity), n })
}

/** `Between articles (12)` */
export function kindTitle(
  { kindLabels }: DiscrepanciesSeries,
  { kind, differences }: KindGroup,
  { t }: Words,
): string {
  return t('discrepancies.kind', { label: kindLabels[kind] ?? kind, n: differences.length })
}

/** The label of the kind of a difference, from the vocabulary. */
export function kindLabel({ kindLabels }: DiscrepanciesSeries, { kind }: Difference): string {
  return kindLabels[kind] ?? kind
}

/** The titles of differences that are folded, one after another. */
export function namesOf(differences: readonly Pick<Difference, 'title'>[]): string {
  return differences.map(({ title }) => title).join('; ')
}

/** A summary has room for so many lines of titles that are folded. */
const mostLinesOfTitles = 4

/** The titles of those that cannot both be right and are folded; in a summary of very many the first ones. */
export function foldedNames({ view, hard, shownCount }: DiscrepanciesSeries, words: Words): string {
  const titles = hard.slice(shownCount).map(({ title }) => title)
  return (view === 'summary' ? nameFirst(titles, mostLinesOfTitles, words) : titles).join('; ')
}

/** `3 more cannot both be right: …`; what the view has no room for. */
export function foldTitle(series: DiscrepanciesSeries, { t }: Words): string {
  return t('discrepancies.fold', {
    label: severityLabel(series, 'hard'),
    n: series.hard.length - series.shownCount,
  })
}

/** What an article says of another event in the same difference. */
export function besideText({ title, text }: BesideDay, { t }: Words): string {
  return t('discrepancies.beside', { event: title, text })
}

/** What is written along an axis. */
export function axisTicks(
  { unitLabels }: DiscrepanciesSeries,
  axis: PositionAxis,
  words: Words,
): readonly DayTick[] {
  if (axis.kind === 'days') return tickDays(axis.days, words)
  const unit = axis.unit === null ? null : (unitLabels[axis.unit] ?? axis.unit)
  return numberTicks(axis).map(({ share, value }, index) => ({
    share,
    label:
      index === 0 && unit !== null
        ? words.t('discrepancies.unit', { value, unit })
        : words.t('discrepancies.number', { value }),
  }))
}
