/** What the short lines above and below an article say of it. */
import { countWords } from '../count-words'
import { findDay, weekday } from './read-day'

/** What an article says of itself; empty where no line says it. */
export interface Credits {
  readonly title: string
  readonly byline: string
  readonly outlet: string
  /** As YYYY-MM-DD. */
  readonly day: string
  /** The paragraphs that say neither this nor what only a page says, the title apart. */
  readonly body: readonly string[]
}

/** So many lines from its beginning and its end an article speaks of itself. */
const firstLines = 12
const lastLines = 4
const mostWordsOfTitle = 25
const mostWordsOfCredit = 12
const mostWordsOfName = 8

/**
 * Reads what an article says of itself: lines that are little else than a date, that open with “By”, or that name one of
 * the outlets given. The first other line is the title, where it is short and no sentence.
 */
export function readCredits(paragraphs: readonly string[], outlets: readonly string[]): Credits {
  const lines = paragraphs.map((line, place) => {
    const isAtEdge = place < firstLines || place >= paragraphs.length - lastLines
    return { line, credits: isAtEdge ? readLine(line, outlets) : null }
  })
  const credits = lines.flatMap((one) => one.credits ?? []).toSorted(updatesLast)
  const others = lines.flatMap(({ line, credits }) => (credits || isOfPage(line) ? [] : [line]))
  const title = others.length > 1 ? readTitle(others[0] ?? '') : ''
  const first = (column: 'byline' | 'outlet' | 'day') =>
    credits.find((credit) => credit[column])?.[column] ?? ''
  return {
    title,
    byline: first('byline'),
    outlet: first('outlet'),
    day: first('day'),
    // Pages print the title twice.
    body: others.filter((line) => line !== title),
  }
}

const readTitle = (line: string) =>
  countWords(line) > mostWordsOfTitle || /^[•▪●]|[^.]\.$/.test(line) ? '' : line

/** What one line says. */
interface Credit {
  readonly byline?: string
  readonly outlet?: string
  readonly day?: string
  readonly isUpdate?: boolean
}

const updatesLast = (one: Credit, other: Credit) =>
  Number(one.isUpdate ?? false) - Number(other.isUpdate ?? false)

const saysSomething = (credit: Credit) => Object.keys(credit).length > 0

/** What a line says of its article; null where it says anything else. */
function readLine(line: string, outlets: readonly string[]): readonly Credit[] | null {
  if (countWords(line) === 0 || countWords(line) > mostWordsOfCredit) return null
  const pieces = line.split(/[|·•]/).filter((piece) => countWords(piece) > 0)
  const credits = pieces.map((piece) => readPiece(piece, outlets))
  return credits.every((credit) => credit !== null) && credits.some(saysSomething) ? credits : null
}

function readPiece(piece: string, outlets: readonly string[]): Credit | null {
  const found = findDay(piece)
  if (!found) return isLittle(piece) ? {} : readName(piece, outlets)
  const { day, before, behind } = found
  const named = [before, behind].map((text) => (isLittle(text) ? {} : readName(text, outlets)))
  if (named[0] === null && isLittle(behind)) named[0] = readNewOutlet(before)
  if (named.includes(null)) return null
  return { ...named[0], ...named[1], day, isUpdate: /updated|modified/i.test(before) }
}

/** Whether words only say what kind of date stands there, or at what time. */
function isLittle(text: string): boolean {
  const found = findDay(text)
  if (found) return isLittle(found.before) && isLittle(found.behind)
  const words = text.match(/[\p{L}\p{N}:.+-]*[\p{L}\p{N}]/gu) ?? []
  return words.every((word) => little.test(word) || weekday.test(word))
}
const little =
  /^(?:(?:first|last)|published|publication|posted|updated?|modified|dated?|time|on|at|in|am|pm|a\.m|p\.m|\d{1,2}[:.]\d{2}(?::\d{2})?(?:am|pm)?|(?:gmt|utc|bst|ist|pkt|aft|ast|trt|[ce]e?[sd]?t|p[sd]t)(?:[+-]\d{1,2}(?::?\d{2})?)?)$/i

/** Whose name stands there: an author's behind “By”, or that of an outlet. */
function readName(text: string, outlets: readonly string[]): Credit | null {
  const plain = text
    .replace(/[\s,:–—-]*(?:(?:last )?updated|published|posted)?(?: on)?[\s,:–—-]*$/i, '')
    .replace(/^[\s,:–—-]+/, '')
  const outlet = outlets.find((one) => foldOutlet(one) === foldOutlet(plain))
  if (outlet) return { outlet }
  const [, from] = /^[Pp]ublished in (\p{Lu}.*)$/u.exec(plain) ?? []
  if (from && countWords(from) <= mostWordsOfName) return { outlet: from }
  const [, author] =
    /^(?:(?:[Ww]ritten |[Rr]eported )?[Bb]y|BY):? +((?:\p{Lu}|\p{Lo}).*[^.])$/u.exec(plain) ?? []
  if (!author || countWords(author) > mostWordsOfName) return null
  return { byline: author, ...readName(author, outlets) }
}

/** An outlet that stands before a day, and that no other article is of; null where a place does, or anything else. */
function readNewOutlet(text: string): Credit | null {
  const plain = text.replace(/[\s,:–—-]+$/, '').trim()
  const isName = plain
    .split(/\s+/)
    .every((word) => /^(?:\p{Lu}[\p{L}\p{N}.’'&-]*|of|the|and|for|&)$/u.test(word))
  if (!isName || countWords(plain) > mostWordsOfName) return null
  return ofOutlets.test(plain) ? { outlet: plain } : null
}
const ofOutlets =
  /^the \p{Lu}|\b(?:news|times|post|herald|courier|gazette|tribune|daily|journal|express|guardian|chronicle|mail|observer|press|review|weekly|today|standard|telegraph|monitor|radio|tv|agency|magazine|dispatch|mirror|independent|globe)\b/iu

/** The name of an outlet as it is compared: with its article or without. */
export const foldOutlet = (name: string) => name.toLowerCase().replace(/^the /, '').trim()

/** Whether a line is of the page on which the article stood, not of the article. */
const isOfPage = (line: string) => countWords(line) === 0 || ofPages.test(line)
const ofPages =
  /^(?:(?:adsense )?advertisements?|ad|dark mode|logo|menu|home|search|share|print|subscribe|sign in|log ?in|read more|listen to (?:this )?article|skip to (?:main )?content|comments?(?: \/ reply from)?|icon-\S+(?: icon-\S+)*)$/i
