/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import { isFullyCoded } from '../articles'
import type { Words } from '../words'
import { fitRows } from './fit-rows'
import type { Group, Mode, Voice, VoiceCell, VoiceRow, VoicesSeries } from './series'

/** What the column of a group is called. */
export function groupName({ name }: Group, { t }: Words): string {
  return name ?? t('voices.others')
}

/** The name of a group and its statements; without a number where none is coded and one may still be. */
export function groupTotal(series: VoicesSeries, group: Group, words: Words): string {
  const label = groupName(group, words)
  const isUnknown = group.count === 0 && !isFullyCoded(series.articles)
  return isUnknown ? label : words.t('voices.sideCount', { label, count: group.count })
}

/** The sides of a group with their statements; null where its name says it all. */
export function groupSides({ party, bySide }: Group, { t }: Words): string | null {
  if (party === null || bySide.length < 2) return null
  return bySide.map(({ label, count }) => t('voices.sideCount', { label, count })).join('; ')
}

/** Day or days of an article, and how many statements it has. */
export function rowNote({ article, count }: VoiceRow, words: Words): string {
  const days = words.shortDays(article.publishedEarliest, article.publishedLatest, false)
  return words.t('voices.row', { days, n: count })
}

/** The articles that a summary leaves out; null where the view shows all. */
export function leftOutRows({ view, rows }: VoicesSeries, words: Words): string | null {
  const leftOut = view === 'summary' ? fitRows(rows).leftOut : []
  if (leftOut.length === 0) return null
  return words.t('voices.leftOut', {
    n: leftOut.length,
    words: words.openingCount(leftOut.length),
    statements: leftOut.reduce((sum, { count }) => sum + count, 0),
  })
}

/** `4 named`; null where nobody is. */
export function namedWords({ namedCount }: VoiceCell, { t }: Words): string | null {
  return namedCount === 0 ? null : t('voices.named', { n: namedCount })
}

/** What stands in an empty cell. */
export function absenceWords({ absence }: VoiceCell, { t }: Words): string | null {
  return absence ? t(`absenceShort.${absence.reason}`) : null
}

/** One line for each side of the pool: its statements in all, and by article. */
export function poolLines(series: VoicesSeries, words: Words): readonly string[] {
  const { t } = words
  const index = series.groups.findIndex(({ party }) => party === null)
  const pool = series.groups[index]
  if (!pool || pool.bySide.length < 2) return []
  return pool.bySide
    .toSorted((a, b) => b.count - a.count)
    .map(({ code, label, count }) => {
      const articles = series.rows.flatMap(({ article, cells }) => {
        const own = cells[index]?.voices.filter(({ side }) => side === code).length ?? 0
        return own === 0 ? [] : [t('voices.sideCount', { label: article.shortName, count: own })]
      })
      return t('voices.poolLine', { label, count, articles: articles.join(', ') })
    })
}

/** How a statement is printed, in the words of the process. */
export function modeWords({ modeLabels }: VoicesSeries, mode: Mode): string {
  return modeLabels[mode]
}

/** Those of these statements whose speakers are named, then all others. */
export function splitVoices(
  { namedCount }: VoiceCell,
  voices: readonly Voice[],
): { readonly named: readonly Voice[]; readonly others: readonly Voice[] } {
  return { named: voices.slice(0, namedCount), others: voices.slice(namedCount) }
}
