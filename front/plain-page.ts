/** What a page without Next says. */
export interface PlainPage {
  readonly title: string
  /** Paragraphs of plain text. */
  readonly text: readonly string[]
  readonly link?: PlainLink
}

/** The one way on from a plain page. */
interface PlainLink {
  readonly href: string
  readonly text: string
  /** Whether it opens beside the frame that the page stands in, where our other pages refuse to stand. */
  readonly opensBeside: boolean
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;max-width:36rem;margin:min(12vh,6rem) auto 0;overflow-wrap:anywhere;padding:0 1rem}h1{font-size:1.5rem;line-height:1.2}`

/** A small HTML document for what the front answers by itself, when Next cannot or need not. */
export function plainPage({ title, text, link }: PlainPage): Buffer {
  const paragraphs = [...text.map(escapeHtml), ...(link ? [anchor(link)] : [])]
  return Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · Parley</title><link rel="icon" href="data:,"><style>${style}</style><main><h1>${escapeHtml(title)}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</main></html>`,
  )
}

function anchor({ href, text, opensBeside }: PlainLink): string {
  const beside = opensBeside ? ' target="_blank" rel="noopener"' : ''
  return `<a href="${escapeHtml(href)}"${beside}>${escapeHtml(text)}</a>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
