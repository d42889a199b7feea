/** Paragraphs that were broken into lines of one width, as PDF files and mail programs do it, made whole again. */
import { splitLines, splitParagraphs } from './paragraphs'

/** A text is broken where so many of its lines, and so large a part of them, go on in the next one. */
const fewestBroken = 5
const smallestPart = 0.3

/** A line is full where it comes so near to the width of the text with the first word of the next one. */
const nearlyFull = 0.9

/** The text with one line for each paragraph and a blank one between them; undefined where few of its lines are broken. */
export function joinBrokenLines(text: string): string | undefined {
  const all = splitLines(text)
  const written = all.filter((line) => line !== '')
  const blankPart = (all.length - written.length) / written.length
  // Blank lines that stand everywhere, or hardly anywhere, say nothing of paragraphs.
  const areApart = blankPart > 0.04 && blankPart < 0.8
  const lines = areApart ? all : written
  const width = usualWidth(written)
  const goesOn = lines.map((line, place) => isBroken(line, lines[place + 1] ?? '', width, areApart))
  const count = goesOn.filter(Boolean).length
  if (count < fewestBroken || count < written.length * smallestPart) return undefined
  const joined = lines.map((line, place) =>
    goesOn[place] ? withNext(line, lines[place + 1] ?? '', text) : `${line}\n\n`,
  )
  return splitParagraphs(joined.join('')).join('\n\n')
}

/** A length that one line in ten is longer than. */
function usualWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).toSorted((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

/** Whether a line goes on in the next one. Where blank lines stand between paragraphs, one that ends a sentence may, too. */
function isBroken(line: string, next: string, width: number, areApart: boolean): boolean {
  if (line === '' || next === '' || opensList.test(next)) return false
  const [word = ''] = next.split(/\s/, 1)
  const isFull = line.length + 1 + word.length >= width * nearlyFull
  if (endsSentence.test(line)) return isFull && areApart
  return isFull || /^\p{Ll}/u.test(next)
}

const opensList = /^(?:[•▪●*–—-]\s|\d{1,2}[.)]\s)/
const endsSentence = /[.!?:…۔؟]["'”’»)\]]*$/

/** A line as the next one follows it: a hyphen at its end goes where the text writes the word in one elsewhere. */
function withNext(line: string, next: string, text: string): string {
  if (line.endsWith('\u00AD')) return line
  const [, start] = /(\p{L}+)-$/u.exec(line) ?? []
  const [end] = /^\p{L}+/u.exec(next) ?? []
  if (start === undefined || end === undefined) return `${line} `
  return text.includes(start + end) ? line.slice(0, -1) : line
}
