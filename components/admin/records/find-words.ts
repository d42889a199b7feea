import type { StoredRecord } from '@/dataset/edits/edit'
import { nameColumnOf } from '@/dataset/edits/record-name'
import type { CellWords } from '../cell-words'
import { columnsOf } from './cell-name'

/** Where in a record words stand, with a little of what is around them. */
export interface WordsFound {
  readonly column: string
  readonly before: string
  readonly found: string
  readonly after: string
}

/**
 * The first cell, as it is shown, in which all of the words stand together, or else the first text in which one of them
 * does; not the cell that names the record.
 */
export function findWords(
  { table, row }: StoredRecord,
  words: string,
  { text }: CellWords,
): WordsFound | undefined {
  const cells = columnsOf(table).flatMap(([column, { references, vocabulary, closedList, pattern }]) => {
    const shown = text(column, row[column] ?? null)
    const isWritten = !(references ?? vocabulary ?? closedList ?? pattern)
    return shown && column !== nameColumnOf(table) ? [{ column, shown, isWritten }] : []
  })
  const written = cells.filter(({ isWritten }) => isWritten)
  return findIn(cells, words) ?? words.split(/\s+/).reduce(firstFound(written), undefined)
}

interface ShownCell {
  readonly column: string
  readonly shown: string
}

const firstFound = (cells: readonly ShownCell[]) => (found: WordsFound | undefined, word: string) =>
  found ?? findIn(cells, word)

function findIn(cells: readonly ShownCell[], words: string): WordsFound | undefined {
  if (words === '') return undefined
  const pattern = new RegExp(escapeRegExp(words), 'iu')
  for (const { column, shown } of cells) {
    const match = pattern.exec(shown)
    if (!match) continue
    const end = match.index + match[0].length
    return {
      column,
      before: endOf(shown.slice(0, match.index)),
      found: match[0],
      after: startOf(shown.slice(end)),
    }
  }
  return undefined
}

/** How much is shown around what was found, in characters. */
const around = 48

/** Whole words alone. */
const endOf = (text: string) =>
  text.length > around ? `… ${text.slice(-around).replace(/^\S*\s/, '')}` : text
const startOf = (text: string) =>
  text.length > around ? `${text.slice(0, around).replace(/\s\S*$/, '')} …` : text

const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
