import { splitParagraphs } from '@/dataset/articles/paragraphs'
import { countWords } from '@/dataset/count-words'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { suggestId } from '../records/suggest-id'

type Texts = Readonly<Record<string, string>>

/** A title has at most so many words; a longer first line is a paragraph. */
const longestTitle = 25
/** As wide as the head of a column. */
const shortNameLength = 16

/** Columns in which most articles of a process say the same. */
const usual = ['outlet_basis', 'date_basis', 'kind', 'language'] as const

/**
 * What the cells of a new article probably are, from its text, from the other articles and from what was written of it
 * already. What was written stands as it is.
 */
export function suggestSource(
  text: string,
  own: Texts,
  others: readonly AnyRow[],
  names: ProcessNames,
): Texts {
  const paragraphs = splitParagraphs(text)
  const [first = ''] = paragraphs
  const isTitle = paragraphs.length > 1 && countWords(first) <= longestTitle
  const title = own.title ?? (isTitle ? first : '')
  const body = paragraphs.filter((paragraph, place) => place > 0 || paragraph !== title)
  const day = own.published_on ?? ''
  const texts: Texts = {
    ...Object.fromEntries(usual.map((column) => [column, mostCommon(others, column)])),
    title,
    word_count: paragraphs.length === 0 ? '' : String(countWords(body.join('\n'))),
    short_name: (own.outlet ?? '').slice(0, shortNameLength).trim(),
    published_earliest: day,
    published_latest: day,
    coding_complete: 'false',
    ...own,
  }
  const id = own.id ?? suggestId('sources', texts, names)
  return { ...texts, id, file: own.file ?? (id && `${id}.txt`) }
}

/** What most rows say in a column; empty where there is no row. */
function mostCommon(rows: readonly AnyRow[], column: string): string {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = String(row[column] ?? '')
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
