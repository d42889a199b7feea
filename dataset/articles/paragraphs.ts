/** How an article is counted (codebook: "Paragraphs", "Word count"). */

/** The paragraphs of an article, the first being number 1: its lines that hold more than white space, without what surrounds them. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** How many words a text has: what stands between white space and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
}
