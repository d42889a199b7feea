/** What a page without Next says. */
export interface PlainPage {
  readonly title: string
  /** Paragraphs of plain text. */
  readonly text: readonly string[]
  readonly link?: PlainLink
  /** What is said in small print below all else. */
  readonly smallPrint?: string
}

/** Where a page of the front's own stands: alone, or in a frame of another site. */
export interface Standing {
  readonly isEmbed: boolean
}

/** The one way on from a plain page. */
interface PlainLink {
  readonly href: string
  readonly text: string
  /** Whether it opens beside the frame that the page stands in, where our other pages refuse to stand. */
  readonly opensBeside: boolean
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;max-width:36rem;margin:min(12vh,6rem) auto 0;overflow-wrap:anywhere;padding:0 1rem}header a{color:inherit;font-size:1.25rem;font-weight:800;text-decoration:none}h1{font-size:1.5rem;line-height:1.2}small{font-size:.8125rem;opacity:.75}`

/** A small HTML document for what the front answers by itself, when Next cannot or need not. */
export function plainPage({ title, text, link, smallPrint }: PlainPage, { isEmbed }: Standing): Buffer {
  const paragraphs = [
    ...text.map(escapeHtml),
    ...(link ? [anchor(link)] : []),
    ...(smallPrint ? [`<small>${escapeHtml(smallPrint)}</small>`] : []),
  ]
  // A frame stands in a page that has a head of its own.
  const head = isEmbed ? '' : '<header><a href="/">Parley</a></header>'
  return Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · Parley</title><link rel="icon" href="data:,"><style>${style}</style>${head}<main><h1>${escapeHtml(title)}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</main></html>`,
  )
}

function anchor({ href, text, opensBeside }: PlainLink): string {
  const beside = opensBeside ? ' target="_blank" rel="noopener"' : ''
  return `<a href="${escapeHtml(href)}"${beside}>${escapeHtml(text)}</a>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
