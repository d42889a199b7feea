/** How the text of an article is taken in, and how its paragraphs are counted (codebook: "Paragraphs"). */
import { hiddenCharacters } from '../patterns'

/**
 * What no text of an article keeps: what no record may hold, halves of pairs, and soft hyphens, zero width spaces, word
 * joiners and byte order marks, which nobody sees and which keep a word from being found. The joiners U+200C and U+200D
 * stay: Persian and Urdu are written with them.
 */
const dropped = new RegExp(
  `${hiddenCharacters.source}|[\\p{Surrogate}\\u{AD}\\u{200B}\\u{2060}\\u{FEFF}]`,
  'gu',
)

/** A text as it was pasted, without the characters that nobody sees. */
export const takeInText = (text: string): string => text.replace(dropped, '')

/** The paragraphs of an article, the first being number 1: its lines that hold more than white space, without what surrounds them. */
export function splitParagraphs(text: string): readonly string[] {
  return splitLines(text).filter((line) => line !== '')
}

/** The lines of a text, empty ones too, without the white space around them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim())
}
