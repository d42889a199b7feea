import { splitParagraphs, takeInText } from '@/dataset/articles/paragraphs'
import { type Credits, foldOutlet, readCredits } from '@/dataset/articles/read-credits'
import { readDay } from '@/dataset/articles/read-day'
import { countValues } from '@/dataset/count-values'
import { countWords } from '@/dataset/count-words'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { columnsOf } from '../records/cell-name'
import { suggestId } from '../records/suggest-id'

type Texts = Readonly<Record<string, string>>

/** As wide as the head of a column. */
const shortNameLength = 16

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
  const paragraphs = splitParagraphs(takeInText(text))
  const credits = readCredits(paragraphs, listOutlets(others))
  const told = {
    title: credits.title,
    byline: credits.byline,
    outlet: credits.outlet,
    published_on: credits.day,
    ...own,
  }
  // What is still being typed is no day yet, and nothing follows from it.
  const day = readDay(told.published_on) ?? ''
  const ofOutlet = others.filter((row) => isOutlet(row, told.outlet))
  const texts: Texts = {
    ...told,
    country: mostCommon(ofOutlet, 'country'),
    language: mostCommon(ofOutlet.length > 0 ? ofOutlet : others, 'language'),
    kind: mostCommon(others, 'kind'),
    outlet_basis: mostCommon(listAlike(others, 'outlet', told.outlet), 'outlet_basis'),
    date_basis: mostCommon(listAlike(others, 'published_on', day), 'date_basis'),
    word_count: paragraphs.length === 0 ? '' : String(countBody(paragraphs, credits, told.title)),
    short_name: mostCommon(ofOutlet, 'short_name') || shorten(told.outlet) || shorten(told.title),
    published_earliest: day,
    published_latest: day,
    coding_complete: 'false',
    ...own,
  }
  const id = own.id ?? suggestId('sources', { ...texts, published_on: day || undated(texts) }, names)
  return { ...texts, id, file: own.file ?? (id && `${id}.txt`) }
}

const dayColumns = columnsOf('sources').flatMap(([name, { type }]) => (type === 'date' ? [name] : []))

/** The cells that were written, with those days as YYYY-MM-DD of which there is no doubt. */
export function writeDays(own: Texts): Texts {
  const written = dayColumns.flatMap((column) => {
    const day = readDay(own[column] ?? '')
    return day === undefined || day === own[column] ? [] : [[column, day]]
  })
  return written.length === 0 ? own : { ...own, ...Object.fromEntries(written) }
}

const listOutlets = (rows: readonly AnyRow[]) =>
  rows.flatMap(({ outlet }) => (typeof outlet === 'string' && outlet !== '' ? [outlet] : []))

const isOutlet = (row: AnyRow, outlet: string) =>
  outlet !== '' && typeof row.outlet === 'string' && foldOutlet(row.outlet) === foldOutlet(outlet)

/** As `five-takeaways-undated`. */
const undated = ({ short_name }: Texts) => (short_name ? 'undated' : '')

/** The rows that have a column empty, or filled, as the new article has it; all where there is none. */
function listAlike(rows: readonly AnyRow[], column: string, text: string): readonly AnyRow[] {
  const alike = rows.filter((row) => !row[column] === (text === ''))
  return alike.length > 0 ? alike : rows
}

/** The words of an article without its title and what else stands around it; a drop cap is joined to its word. */
function countBody(paragraphs: readonly string[], credits: Credits, title: string): number {
  const body = title === credits.title ? credits.body : paragraphs.filter((line) => line !== title)
  return countWords(body.join('\n').replace(/^(\p{Lu})\n(?=\p{Ll})/gmu, '$1'))
}

/** A name as a column can be headed by it: its first words. */
function shorten(name: string): string {
  const [first = '', ...words] = name.trim().replace(/^the /i, '').split(/\s+/)
  return words.reduce(
    (short, word) => (`${short} ${word}`.length > shortNameLength ? short : `${short} ${word}`),
    first.slice(0, shortNameLength),
  )
}

/** What most rows say in a column; empty where there is no row. */
function mostCommon(rows: readonly AnyRow[], column: string): string {
  const counts = countValues(rows.map((row) => String(row[column] ?? '')))
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
