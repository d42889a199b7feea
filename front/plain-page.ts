/** What a page without Next says. */
export interface PlainPage {
  readonly title: string
  /** Paragraphs of plain text. */
  readonly text: readonly string[]
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;max-width:36rem;margin:12vh auto 0;overflow-wrap:anywhere;padding:0 1rem}h1{font-size:1.5rem;line-height:1.2}`

/** A small HTML document for what the front answers by itself, when Next cannot or need not. */
export function plainPage({ title, text }: PlainPage): Buffer {
  const paragraphs = text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')
  return Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · Parley</title><style>${style}</style><h1>${escapeHtml(title)}</h1>${paragraphs}</html>`,
  )
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
