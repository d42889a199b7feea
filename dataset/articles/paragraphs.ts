/** How the paragraphs of an article are counted (codebook: "Paragraphs"). */

/** The paragraphs of an article, the first being number 1: its lines that hold more than white space, without what surrounds them. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
