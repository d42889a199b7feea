import { rollup } from 'd3-array'
import MiniSearch, { type SearchResult } from 'minisearch'
import type { Dataset } from '@/dataset/dataset'
import { wordsOf } from './fold-text'
import {
  fieldWeights,
  listSearchDocuments,
  type SearchDocument,
  type SearchedType,
  type SearchText,
} from './search-documents'

/** A record that was found. */
export interface SearchHit {
  readonly type: SearchedType
  readonly id: string
  readonly name: string
  /** What holds more of the words than the name does; null where nothing does. */
  readonly matched: SearchText | null
}

/** What was found, best first. */
export interface FoundRecords {
  readonly hits: readonly SearchHit[]
  /** How many of each type were found, listed or not. */
  readonly counts: ReadonlyMap<SearchedType, number>
  /** Whether no record holds all the words, and these hold some. */
  readonly isPartial: boolean
}

/** More words than this add nothing but work. */
const mostWords = 12
/** A word of fewer letters has no room for a slip, and a number with a slip is another number. */
const isFuzzy = (word: string) => word.length >= 4 && !/\p{N}/u.test(word)
/** Slips allowed, as a share of the letters. */
const fuzziness = 0.2

/**
 * The records of a dataset that hold all words of a question, or else some of them: by beginnings of words and with
 * slips, whatever the case, accents and script. Nothing for a question without letters and digits.
 */
export function searchRecords(
  dataset: Dataset,
  question: string,
  most: number = Number.POSITIVE_INFINITY,
): FoundRecords {
  const words = [...new Set(wordsOf(question))].slice(0, mostWords)
  if (words.length === 0) return { hits: [], counts: new Map(), isPartial: false }
  const { engine, documents } = requireIndex(dataset)
  const find = (combineWith: 'AND' | 'OR') =>
    engine.search(words.join(' '), {
      combineWith,
      prefix: true,
      fuzzy: (word) => (isFuzzy(word) ? fuzziness : false),
      boost: fieldWeights,
    })
  const whole = find('AND')
  const isPartial = whole.length === 0 && words.length > 1
  const found = (isPartial ? find('OR') : whole).flatMap((result) => {
    const document = documents.get(result.id)
    return document ? [{ document, result }] : []
  })
  return {
    hits: found.slice(0, most).map(({ document, result }) => toHit(document, result, words)),
    counts: rollup(
      found,
      (own) => own.length,
      ({ document }) => document.type,
    ),
    isPartial: isPartial && found.length > 0,
  }
}

function toHit(
  { type, id, name, texts }: SearchDocument,
  result: SearchResult,
  words: readonly string[],
): SearchHit {
  const rate = ({ text }: SearchText) => rateText(wordsOf(text), words, result.terms)
  const best = texts.reduce((held, other) => (rate(other) > rate(held) ? other : held))
  return { type, id, name, matched: best === texts[0] ? null : best }
}

/** How well a text holds the words of a question: a word itself before its beginning, and that before a slip. */
function rateText(text: readonly string[], words: readonly string[], terms: readonly string[]): number {
  const slips = terms.filter((term) => !words.some((word) => term.startsWith(word)))
  const isSlip = text.some((own) => slips.includes(own))
  return words.reduce((sum, word) => {
    if (text.includes(word)) return sum + 3
    if (text.some((own) => own.startsWith(word))) return sum + 2
    return sum + (isSlip ? 1 : 0)
  }, 0)
}

interface SearchIndex {
  readonly engine: MiniSearch<SearchDocument>
  readonly documents: ReadonlyMap<string, SearchDocument>
}

const indexes = new WeakMap<Dataset, SearchIndex>()

/** The index of a dataset, built when it is first asked. */
function requireIndex(dataset: Dataset): SearchIndex {
  const existing = indexes.get(dataset)
  if (existing) return existing
  const documents = listSearchDocuments(dataset)
  const engine = new MiniSearch<SearchDocument>({
    idField: 'key',
    fields: Object.keys(fieldWeights),
    extractField: (document, field) =>
      field === 'key'
        ? document.key
        : document.texts
            .filter((one) => one.field === field)
            .map((one) => one.text)
            .join('\n'),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
  })
  engine.addAll(documents)
  const index = { engine, documents: new Map(documents.map((document) => [document.key, document])) }
  indexes.set(dataset, index)
  return index
}
