/** What a reader finds in markup that React wrote. */

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)

/** The text between the tags, elements apart by a space. */
export function readText(markup: string): string {
  return decode(markup.replace(/<[^>]*>/g, ' '))
}

/** The addresses of all links to pages of the site. */
export function listLinks(markup: string): readonly string[] {
  return [...markup.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => decode(href))
}
