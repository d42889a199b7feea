import type { StoredRecord } from '@/dataset/edits/edit'
import { nameColumnOf } from '@/dataset/edits/record-name'
import { trigramsOf } from '@/dataset/trigrams'
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
 * does, or else the word that is most like one of them. Nothing where that is in the cell that names the record.
 */
export function findWords(
  { table, row }: StoredRecord,
  words: string,
  { text }: CellWords,
): WordsFound | undefined {
  const cells = columnsOf(table).flatMap(([column, { references, vocabulary, closedList, pattern }]) => {
    const shown = text(column, row[column] ?? null)
    const isWritten = !(references ?? vocabulary ?? closedList ?? pattern)
    return shown ? [{ column, shown, isWritten }] : []
  })
  const isName = ({ column }: ShownCell) => column === nameColumnOf(table)
  const others = cells.filter((cell) => !isName(cell))
  const written = others.filter(({ isWritten }) => isWritten)
  const asked = words.split(/\s+/)
  const found = findIn(others, words) ?? asked.reduce(firstFound(written), undefined)
  if (found) return found
  const alike = findAlike([...cells.filter(isName), ...others], asked)
  return alike && !isName(alike.cell) ? around(alike.cell, alike.at, alike.word) : undefined
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
    if (match) return around({ column, shown }, match.index, match[0])
  }
  return undefined
}

/** The word that is most like one of those that were asked for, as Postgres tells likeness. */
function findAlike(cells: readonly ShownCell[], asked: readonly string[]) {
  const wanted = asked.map((word) => trigramsOf(plain(word))).filter((trigrams) => trigrams.size > 0)
  let best: { cell: ShownCell; at: number; word: string; likeness: number } | undefined
  for (const cell of cells)
    for (const { 0: word, index: at } of cell.shown.matchAll(/[\p{L}\p{N}]+/gu)) {
      const own = trigramsOf(plain(word))
      const likeness = Math.max(
        ...wanted.map((one) => [...one].filter((part) => own.has(part)).length / one.size),
      )
      if (likeness >= alikeFrom && likeness > (best?.likeness ?? 0)) best = { cell, at, word, likeness }
    }
  return best
}

/** As much of a word must be alike to be shown. */
const alikeFrom = 0.5

/** A word without marks over letters, in lower case. */
const plain = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function around({ column, shown }: ShownCell, at: number, found: string): WordsFound {
  return {
    column,
    before: endOf(shown.slice(0, at)),
    found,
    after: startOf(shown.slice(at + found.length)),
  }
}

/** How much is shown around what was found, in characters. */
const shownAround = 48

/** Whole words alone. */
const endOf = (text: string) =>
  text.length > shownAround ? `… ${text.slice(-shownAround).replace(/^\S*\s/, '')}` : text
const startOf = (text: string) =>
  text.length > shownAround ? `${text.slice(0, shownAround).replace(/\s\S*$/, '')} …` : text

const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
