/** The short texts that the demand charts share. */
import type { DemandLabels } from './demand-labels'
import type { RoundColumn } from './demand-scope'
import { openSentence } from './open-sentence'
import type { Words } from './words'

/** What a demand is called by. */
interface NamedDemand {
  readonly title: string
  readonly isImplied: boolean
  readonly maker: string | null
}

/** The head of a column. */
export function columnLabel(column: RoundColumn, words: Words): string {
  return column.round === null ? words.t('roundNotStated') : column.label
}

/** `4 articles` under a column head; empty for the column without a round. */
export function columnNote(column: RoundColumn, words: Words): string {
  return column.round === null ? '' : words.t('articles.digits', { n: column.sources.length })
}

/** The title of a demand, with `(implied)` where no article quotes it. */
export function rowTitle(row: NamedDemand, words: Words): string {
  return row.isImplied ? words.t('demandCharts.implied', { title: row.title }) : row.title
}

/** A warning's title without the word that the list's own heading says, and who gave it. */
export function warningTitle(labels: DemandLabels, row: NamedDemand, words: Words): string {
  const prefix = `${labels.warningLabel}: `
  const title = row.title.startsWith(prefix) ? openSentence(row.title.slice(prefix.length), words) : row.title
  if (row.maker === null) return title
  return words.t('demandCharts.warning', { title, maker: labels.partyNames[row.maker] ?? row.maker })
}
